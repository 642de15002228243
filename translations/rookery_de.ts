<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>DatagramSocket</name>
    <message>
        <source>The system gives no further UDP socket.</source>
        <translation>Das System gibt keinen weiteren UDP-Socket her.</translation>
    </message>
    <message>
        <source>Raise the limit of open files.</source>
        <translation>Erhöhen Sie die Grenze für offene Dateien.</translation>
    </message>
    <message>
        <source>Nothing can be sent to %1.</source>
        <translation>An %1 kann nichts gesendet werden.</translation>
    </message>
</context>
<context>
    <name>DescriptorBudget</name>
    <message>
        <source>Further connections wait: %1 of the %2 that the limit of open files allows are open, and the rest is kept for others.</source>
        <translation>Weitere Verbindungen warten: %1 der %2, die die Grenze offener Dateien erlaubt, sind offen, und der Rest bleibt anderen vorbehalten.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Schließen Sie einige, oder erhöhen Sie die Grenze für offene Dateien.</translation>
    </message>
</context>
<context>
    <name>GatewayRules</name>
    <message>
        <source>There is no address to listen on.</source>
        <translation>Es gibt keine Adresse, auf der gelauscht werden soll.</translation>
    </message>
    <message>
        <source>Name at least one.</source>
        <translation>Nennen Sie mindestens eine.</translation>
    </message>
    <message>
        <source>The path %1 cannot be used.</source>
        <translation>Der Pfad %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>It must begin with a slash and have no spaces, query or letters beyond ASCII.</source>
        <translation>Er muss mit einem Schrägstrich beginnen und darf weder Leerzeichen noch eine Abfrage noch Zeichen außerhalb von ASCII enthalten.</translation>
    </message>
    <message>
        <source>The pre-shared key cannot be sent in a header.</source>
        <translation>Der vereinbarte Schlüssel (PSK) kann nicht in einem Header gesendet werden.</translation>
    </message>
    <message>
        <source>Use one line of text without spaces around it.</source>
        <translation>Verwenden Sie eine Zeile Text ohne Leerzeichen am Anfang und am Ende.</translation>
    </message>
    <message>
        <source>The time limit of idle UDP flows is too short.</source>
        <translation>Das Zeitlimit für ruhende UDP-Datenströme ist zu kurz.</translation>
    </message>
    <message>
        <source>Use 10 seconds or more.</source>
        <translation>Verwenden Sie mindestens 10 Sekunden.</translation>
    </message>
    <message>
        <source>Listening on %1 without a pre-shared key would let anyone use this machine&apos;s network.</source>
        <translation>Auf %1 ohne vereinbarten Schlüssel zu lauschen, würde jedem das Netz dieses Rechners öffnen.</translation>
    </message>
    <message>
        <source>Set a key, listen on 127.0.0.1 only, or allow anyone explicitly.</source>
        <translation>Legen Sie einen Schlüssel fest, lauschen Sie nur auf 127.0.0.1, oder lassen Sie ausdrücklich jeden zu.</translation>
    </message>
    <message>
        <source>Certificates of clients can only be asked for with TLS.</source>
        <translation>Zertifikate von Clients lassen sich nur mit TLS verlangen.</translation>
    </message>
    <message>
        <source>Name a certificate and a key for this gateway, too.</source>
        <translation>Nennen Sie auch ein Zertifikat und einen Schlüssel für dieses Gateway.</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot ask clients for certificates.</source>
        <translation>Der WebSocket von Qt kann von Clients keine Zertifikate verlangen.</translation>
    </message>
    <message>
        <source>Use the native one.</source>
        <translation>Verwenden Sie den nativen.</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot answer ACME challenges without TLS beside TLS.</source>
        <translation>Der WebSocket von Qt kann neben TLS keine ACME-Challenges ohne TLS beantworten.</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot pass visitors on to a web site.</source>
        <translation>Der WebSocket von Qt kann Besucher nicht an eine Website weiterreichen.</translation>
    </message>
</context>
<context>
    <name>GatewayTls</name>
    <message>
        <source>TLS needs a certificate and a key, and only one of them was given.</source>
        <translation>TLS braucht ein Zertifikat und einen Schlüssel, es wurde aber nur eines von beiden angegeben.</translation>
    </message>
    <message>
        <source>Name both files, or neither.</source>
        <translation>Nennen Sie beide Dateien oder keine.</translation>
    </message>
    <message>
        <source>This system has no TLS library that can be used.</source>
        <translation>Auf diesem System gibt es keine verwendbare TLS-Bibliothek.</translation>
    </message>
    <message>
        <source>Install OpenSSL and the TLS plugin of Qt.</source>
        <translation>Installieren Sie OpenSSL und das TLS-Plugin von Qt.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate.</source>
        <translation>Die Datei %1 enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>It must be PEM: the server&apos;s certificate first, then the ones that signed it.</source>
        <translation>Sie muss im PEM-Format sein: zuerst das Zertifikat des Servers, dann die, mit denen es unterschrieben wurde.</translation>
    </message>
    <message>
        <source>The file %1 holds no private key that can be used.</source>
        <translation>Die Datei %1 enthält keinen verwendbaren privaten Schlüssel.</translation>
    </message>
    <message>
        <source>It must be an EC or RSA key in PEM without a passphrase.</source>
        <translation>Es muss ein EC- oder RSA-Schlüssel im PEM-Format ohne Passphrase sein.</translation>
    </message>
    <message>
        <source>The key %1 and the certificate %2 cannot be used together.</source>
        <translation>Der Schlüssel %1 und das Zertifikat %2 passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Check that the key is the one the certificate was made for.</source>
        <translation>Prüfen Sie, ob das Zertifikat für diesen Schlüssel ausgestellt wurde.</translation>
    </message>
    <message>
        <source>There are more than %1 files in %2.</source>
        <translation>In %2 sind mehr als %1 Dateien.</translation>
    </message>
    <message>
        <source>Put several certificates and lists into one file.</source>
        <translation>Fassen Sie mehrere Zertifikate und Listen in einer Datei zusammen.</translation>
    </message>
    <message>
        <source>There is no certificate and no revocation list in %1, or it is broken.</source>
        <translation>In %1 ist weder ein Zertifikat noch eine Sperrliste, oder die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Write it anew as PEM or DER, or take it away.</source>
        <translation>Schreiben Sie sie neu als PEM oder DER, oder nehmen Sie sie weg.</translation>
    </message>
    <message>
        <source>There is no certificate of an authority in %1.</source>
        <translation>In %1 ist kein Zertifikat einer Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Name a PEM file, or a folder with PEM files.</source>
        <translation>Nennen Sie eine PEM-Datei oder einen Ordner mit PEM-Dateien.</translation>
    </message>
</context>
<context>
    <name>HttpOwnAnswer</name>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The gateway has no way to the network of %1.</source>
        <translation>Das Gateway hat keinen Weg zum Netz von %1.</translation>
    </message>
    <message>
        <source>%1 cannot be reached from the gateway.</source>
        <translation>%1 ist vom Gateway aus nicht erreichbar.</translation>
    </message>
    <message>
        <source>The gateway found no address for the name in %1.</source>
        <translation>Das Gateway hat zu dem Namen in %1 keine Adresse gefunden.</translation>
    </message>
    <message>
        <source>The gateway does not allow connections to %1.</source>
        <translation>Das Gateway erlaubt keine Verbindungen zu %1.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>Der Tunnel ist nicht verbunden.</translation>
    </message>
    <message>
        <source>%1 was not reached.</source>
        <translation>%1 wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>This proxy needs its user name and password.</source>
        <translation>Dieser Proxy braucht seinen Benutzernamen und sein Passwort.</translation>
    </message>
</context>
<context>
    <name>HttpPages</name>
    <message>
        <source>A proxy needs the whole address, as in http://example.com/.</source>
        <translation>Ein Proxy braucht die ganze Adresse, wie in http://example.com/.</translation>
    </message>
    <message>
        <source>There is nothing here: this is a proxy. It takes requests with the whole address.</source>
        <translation>Hier ist nichts: Das ist ein Proxy. Er nimmt Anfragen mit der ganzen Adresse an.</translation>
    </message>
    <message>
        <source>This page can only be read.</source>
        <translation>Diese Seite kann man nur lesen.</translation>
    </message>
    <message>
        <source>This is an HTTP proxy of Rookery. Enter its address as the proxy of your program, or the address of %1 for automatic configuration.</source>
        <translation>Das ist ein HTTP-Proxy von Rookery. Tragen Sie seine Adresse in Ihrem Programm als Proxy ein, oder die Adresse von %1 für die automatische Konfiguration.</translation>
    </message>
    <message>
        <source>A request for this file has to name the proxy&apos;s address in Host.</source>
        <translation>Eine Anfrage nach dieser Datei muss die Adresse des Proxys in Host nennen.</translation>
    </message>
</context>
<context>
    <name>HttpProxyConnection</name>
    <message>
        <source>The head of this request is too long.</source>
        <translation>Der Kopf dieser Anfrage ist zu lang.</translation>
    </message>
    <message>
        <source>This is not a request that a proxy can pass on safely.</source>
        <translation>Das ist keine Anfrage, die ein Proxy gefahrlos weiterreichen kann.</translation>
    </message>
    <message>
        <source>This proxy knows no transfer coding but chunked.</source>
        <translation>Dieser Proxy kennt als Transfer-Coding nur chunked.</translation>
    </message>
    <message>
        <source>This proxy passes on every method.</source>
        <translation>Dieser Proxy reicht jede Methode weiter.</translation>
    </message>
    <message>
        <source>CONNECT has no body.</source>
        <translation>CONNECT hat keinen Inhalt.</translation>
    </message>
    <message>
        <source>The body of this request is not as its head says.</source>
        <translation>Der Inhalt dieser Anfrage ist nicht so, wie ihr Kopf sagt.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not HTTP/1.</source>
        <translation>Die Antwort des Servers ist kein HTTP/1.</translation>
    </message>
    <message>
        <source>The server sends nothing but interim answers.</source>
        <translation>Der Server sendet nur vorläufige Antworten.</translation>
    </message>
    <message>
        <source>The server changed to a protocol that nobody asked for.</source>
        <translation>Der Server hat zu einem Protokoll gewechselt, das niemand verlangt hat.</translation>
    </message>
    <message>
        <source>The server asks for the password of a proxy.</source>
        <translation>Der Server verlangt das Passwort eines Proxys.</translation>
    </message>
    <message>
        <source>The server says in two ways how long its answer is.</source>
        <translation>Der Server sagt auf zwei Arten, wie lang seine Antwort ist.</translation>
    </message>
    <message>
        <source>The server ended the connection without an answer.</source>
        <translation>Der Server hat die Verbindung ohne Antwort beendet.</translation>
    </message>
    <message>
        <source>This request did not come in time.</source>
        <translation>Diese Anfrage kam nicht rechtzeitig.</translation>
    </message>
</context>
<context>
    <name>HttpTarget</name>
    <message>
        <source>CONNECT needs a host and a port, as in example.com:443.</source>
        <translation>CONNECT braucht Rechner und Port, wie in example.com:443.</translation>
    </message>
    <message>
        <source>A proxy needs the whole address, as in http://example.com/.</source>
        <translation>Ein Proxy braucht die ganze Adresse, wie in http://example.com/.</translation>
    </message>
    <message>
        <source>This proxy carries TLS only inside CONNECT.</source>
        <translation>Dieser Proxy befördert TLS nur innerhalb von CONNECT.</translation>
    </message>
    <message>
        <source>This proxy carries http and, with CONNECT, anything on TCP.</source>
        <translation>Dieser Proxy befördert http und, mit CONNECT, alles über TCP.</translation>
    </message>
    <message>
        <source>An address for a proxy has no user name in it.</source>
        <translation>In der Adresse für einen Proxy steht kein Benutzername.</translation>
    </message>
    <message>
        <source>An address in a request has no fragment.</source>
        <translation>Eine Adresse in einer Anfrage hat kein Fragment.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
</context>
<context>
    <name>Relay</name>
    <message>
        <source>The flow was over before its bytes could be moved.</source>
        <translation>Der Datenstrom war zu Ende, bevor seine Daten übertragen werden konnten.</translation>
    </message>
    <message>
        <source>The local program cut its connection off.</source>
        <translation>Das lokale Programm hat seine Verbindung abgebrochen.</translation>
    </message>
    <message>
        <source>The connection with the local program failed.</source>
        <translation>Die Verbindung mit dem lokalen Programm ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>TargetHost</name>
    <message>
        <source>The peer asked for port 0, which nothing can be reached at.</source>
        <translation>Die Gegenstelle verlangte Port 0, an dem nichts erreichbar ist.</translation>
    </message>
    <message>
        <source>The peer asked for a host name that is empty or too long.</source>
        <translation>Die Gegenstelle verlangte einen Rechnernamen, der leer oder zu lang ist.</translation>
    </message>
    <message>
        <source>The peer asked for a host name that is no text.</source>
        <translation>Die Gegenstelle verlangte einen Rechnernamen, der kein Text ist.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Tunnels over one WebSocket, on the desktop.</source>
        <translation>Tunnel über einen WebSocket, auf dem Desktop.</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>In der Leiste starten, wo es eine gibt.</translation>
    </message>
    <message>
        <source>Rookery runs in another session of yours (%1).</source>
        <translation>Rookery läuft in einer anderen Ihrer Sitzungen (%1).</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>Hierher holen</translation>
    </message>
    <message>
        <source>It ends there: connections through its tunnels are cut, and what is edited there is not saved.</source>
        <translation>Dort endet es: Verbindungen durch seine Tunnel werden getrennt, und was dort bearbeitet wird, ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>Profiles, commands, pictures of QR codes and rookery:// links to import; shown first.</source>
        <translation>Profile, Befehle, Bilder von QR-Codes und rookery://-Links zum Importieren; sie werden zuerst gezeigt.</translation>
    </message>
</context>
<context>
    <name>rookery::AboutDialog</name>
    <message>
        <source>About Rookery</source>
        <translation>Über Rookery</translation>
    </message>
    <message>
        <source>Rookery %1</source>
        <translation>Rookery %1</translation>
    </message>
    <message>
        <source>A tunnel manager for penguin-v7: forwards over one WebSocket, several tunnels at once.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty. It sends nothing home and looks for no updates.

Built on Qt %1, QtKeychain, QR Code generator and tl::expected.</source>
        <translation>Eine Tunnelverwaltung für penguin-v7: Weiterleitungen über einen WebSocket, mehrere Tunnel zugleich.

Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung. Sie sendet nichts nach Hause und sucht nicht nach Aktualisierungen.

Gebaut mit Qt %1, QtKeychain, QR Code generator und tl::expected.</translation>
    </message>
</context>
<context>
    <name>rookery::AdvancedPage</name>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>Eigenes Zertifikat</translation>
    </message>
    <message>
        <source>Own key</source>
        <translation>Eigener Schlüssel</translation>
    </message>
    <message>
        <source>from the address</source>
        <translation>aus der Adresse</translation>
    </message>
    <message>
        <source>Do not check the certificate</source>
        <translation>Zertifikat nicht prüfen</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>Zertifizierungs&amp;stelle</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>S&amp;chlüssel</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Server na&amp;me</source>
        <translation>Server&amp;name</translation>
    </message>
    <message>
        <source>Request and proxy</source>
        <translation>Anfrage und Proxy</translation>
    </message>
    <message>
        <source>One a line, such as X-Team: network</source>
        <translation>Je Zeile einer, zum Beispiel X-Team: network</translation>
    </message>
    <message>
        <source>Use the system&apos;s proxy</source>
        <translation>Den Proxy des Systems verwenden</translation>
    </message>
    <message>
        <source>&amp;Host header</source>
        <translation>&amp;Host-Header</translation>
    </message>
    <message>
        <source>H&amp;eaders</source>
        <translation>H&amp;eader</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Proxy pass&amp;word</source>
        <translation>Proxy-Pass&amp;wort</translation>
    </message>
    <message>
        <source>Start and timing</source>
        <translation>Start und Zeiten</translation>
    </message>
    <message>
        <source>As it was when Rookery ended</source>
        <translation>Wie beim Beenden von Rookery</translation>
    </message>
    <message>
        <source>Always, when Rookery starts</source>
        <translation>Immer, wenn Rookery startet</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Nur von Hand</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>S&amp;tart</translation>
    </message>
    <message>
        <source>Ping every</source>
        <translation>Ping alle</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Dead without a pong for</source>
        <translation>Tot ohne Pong nach</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>Verbinden innerhalb von</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>Open a flow within</source>
        <translation>Datenstrom öffnen innerhalb von</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>ewig</translation>
    </message>
    <message>
        <source>Tries in a row</source>
        <translation>Versuche in Folge</translation>
    </message>
    <message>
        <source>Between two tries at most</source>
        <translation>Zwischen zwei Versuchen höchstens</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>The password does not belong here: it has a field of its own.</source>
        <translation>Das Passwort gehört nicht hierher: Es hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>T&amp;rusted one</source>
        <translation>Ve&amp;rtrautes</translation>
    </message>
    <message>
        <source>whoever an authority vouches for</source>
        <translation>für wen eine Zertifizierungsstelle bürgt</translation>
    </message>
    <message>
        <source>&amp;Networks</source>
        <translation>Netzwer&amp;ke</translation>
    </message>
    <message>
        <source>Disconnect when unused for</source>
        <translation>Bei Nichtbenutzung trennen nach</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>such as notify-send Connected</source>
        <translation>zum Beispiel notify-send Verbunden</translation>
    </message>
    <message>
        <source>After connecting</source>
        <translation>Nach dem Verbinden</translation>
    </message>
    <message>
        <source>After disconnecting</source>
        <translation>Nach dem Trennen</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Proxies that programs here use</source>
        <translation>Proxys, die Programme hier benutzen</translation>
    </message>
    <message>
        <source>user:password; empty: no password</source>
        <translation>benutzer:passwort; leer: kein Passwort</translation>
    </message>
    <message>
        <source>&amp;User and password</source>
        <translation>Ben&amp;utzer und Passwort</translation>
    </message>
    <message>
        <source>May listen beyond this computer without a password</source>
        <translation>Dürfen ohne Passwort über diesen Rechner hinaus lauschen</translation>
    </message>
    <message>
        <source>Flows wait for</source>
        <translation>Datenströme warten</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>A user name, a colon and a password, such as ann:secret.</source>
        <translation>Ein Benutzername, ein Doppelpunkt und ein Passwort, zum Beispiel ann:secret.</translation>
    </message>
</context>
<context>
    <name>rookery::AskSecretDialog</name>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>The key (PSK) for %1 is needed by: %2</source>
        <translation>Den Schlüssel (PSK) für %1 brauchen: %2</translation>
    </message>
    <message>
        <source>The password for the proxy %1 is needed by: %2</source>
        <translation>Das Passwort für den Proxy %1 brauchen: %2</translation>
    </message>
    <message>
        <source>The passphrase of the private key %1 is needed by: %2</source>
        <translation>Die Passphrase des privaten Schlüssels %1 brauchen: %2</translation>
    </message>
    <message>
        <source>&amp;Remember it in a file that only I can read (not encrypted)</source>
        <translation>In einer Datei &amp;merken, die nur ich lesen kann (nicht verschlüsselt)</translation>
    </message>
    <message>
        <source>&amp;Remember it in the desktop&apos;s keychain</source>
        <translation>Im Schlüsselbund des Desktops &amp;merken</translation>
    </message>
    <message numerus="yes">
        <source>Start %n tunnels</source>
        <translation>
            <numerusform>%n Tunnel starten</numerusform>
            <numerusform>%n Tunnel starten</numerusform>
        </translation>
    </message>
    <message>
        <source>The user and password of its own proxies (user:password) are needed by: %1</source>
        <translation>Benutzer und Passwort der eigenen Proxys (benutzer:passwort) brauchen: %1</translation>
    </message>
</context>
<context>
    <name>rookery::Autostart</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check that you may write there and that the disk is not full.</source>
        <translation>Prüfen Sie, ob Sie dort schreiben dürfen und ob der Datenträger nicht voll ist.</translation>
    </message>
    <message>
        <source>The file %1 cannot be removed.</source>
        <translation>Die Datei %1 kann nicht entfernt werden.</translation>
    </message>
    <message>
        <source>Check that you may write there.</source>
        <translation>Prüfen Sie, ob Sie dort schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>rookery::BackendAddress</name>
    <message>
        <source>“%1” is no address of a web site.</source>
        <translation>„%1“ ist keine Adresse einer Website.</translation>
    </message>
    <message>
        <source>Write http://127.0.0.1:8081, https://example.com/path or unix:/run/site.sock.</source>
        <translation>Schreiben Sie http://127.0.0.1:8081, https://example.com/path oder unix:/run/site.sock.</translation>
    </message>
</context>
<context>
    <name>rookery::BackendDial</name>
    <message>
        <source>It does not answer.</source>
        <translation>Sie antwortet nicht.</translation>
    </message>
    <message>
        <source>TLS failed: %1</source>
        <translation>TLS ist fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>rookery::BackendVisitor</name>
    <message>
        <source>There are too many connections to it.</source>
        <translation>Es gibt zu viele Verbindungen zu ihr.</translation>
    </message>
    <message>
        <source>The web site at %1 cannot be reached: %2</source>
        <translation>Die Website auf %1 ist nicht erreichbar: %2</translation>
    </message>
</context>
<context>
    <name>rookery::BasicsPage</name>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Key (PSK)</source>
        <translation>Sch&amp;lüssel (PSK)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Gruppe</translation>
    </message>
    <message>
        <source>&amp;Forwards</source>
        <translation>&amp;Weiterleitungen</translation>
    </message>
    <message>
        <source>Gate&amp;way</source>
        <translation>Gat&amp;eway</translation>
    </message>
    <message>
        <source>Server, key, TLS and proxy are those of “%1”.</source>
        <translation>Server, Schlüssel, TLS und Proxy sind die von „%1“.</translation>
    </message>
</context>
<context>
    <name>rookery::BindQueue</name>
    <message>
        <source>The server refused to listen on port %1 for this reverse forward.</source>
        <translation>Der Server hat es abgelehnt, für diese umgekehrte Weiterleitung auf Port %1 zu lauschen.</translation>
    </message>
    <message>
        <source>Reverse forwards have to be allowed there, and the port has to be free.</source>
        <translation>Umgekehrte Weiterleitungen müssen dort erlaubt sein, und der Port muss frei sein.</translation>
    </message>
    <message>
        <source>The server did not answer when it was asked for a reverse forward.</source>
        <translation>Der Server hat auf die Bitte um eine umgekehrte Weiterleitung nicht geantwortet.</translation>
    </message>
    <message>
        <source>It may be a penguin, which never answers; a Rookery gateway with reverse forwards allowed does.</source>
        <translation>Vielleicht ist er ein penguin, der darauf nie antwortet; ein Rookery-Gateway, das umgekehrte Weiterleitungen erlaubt, tut es.</translation>
    </message>
    <message>
        <source>The connection may be slow; an answer that comes late is taken.</source>
        <translation>Die Verbindung ist vielleicht langsam; eine Antwort, die spät kommt, zählt noch.</translation>
    </message>
    <message>
        <source>The server gave no port for this reverse forward.</source>
        <translation>Der Server hat für diese umgekehrte Weiterleitung keinen Port vergeben.</translation>
    </message>
</context>
<context>
    <name>rookery::CertificateDialog</name>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Certificates of %1</source>
        <translation>Zertifikate von %1</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>Als Datei &amp;speichern …</translation>
    </message>
    <message>
        <source>✓ This certificate is trusted here.</source>
        <translation>✓ Diesem Zertifikat wird hier vertraut.</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>Valid for: %1</source>
        <translation>Gültig für: %1</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>keinen Namen</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Ausgestellt von: %1</translation>
    </message>
    <message>
        <source>Valid from: %1</source>
        <translation>Gültig ab: %1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>Gültig bis: %1</translation>
    </message>
    <message numerus="yes">
        <source>Key: %n bit(s)</source>
        <translation>
            <numerusform>Schlüssel: %n Bit</numerusform>
            <numerusform>Schlüssel: %n Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Seriennummer: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Zertifikat speichern</translation>
    </message>
    <message>
        <source>PEM files (*.pem)</source>
        <translation>PEM-Dateien (*.pem)</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The server has not shown a certificate yet. Connect first.</source>
        <translation>Der Server hat noch kein Zertifikat gezeigt. Verbinden Sie zuerst.</translation>
    </message>
    <message>
        <source>This certificate was not checked.</source>
        <translation>Dieses Zertifikat wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>It is not the certificate that is trusted here.</source>
        <translation>Es ist nicht das Zertifikat, dem hier vertraut wird.</translation>
    </message>
</context>
<context>
    <name>rookery::CertificateReload</name>
    <message>
        <source>The revocation list of %1 is missing now.</source>
        <translation>Die Sperrliste von %1 fehlt jetzt.</translation>
    </message>
    <message>
        <source>Put it back, or start the gateway anew to do without it.</source>
        <translation>Legen Sie sie wieder hin, oder starten Sie das Gateway neu, um ohne sie auszukommen.</translation>
    </message>
    <message>
        <source>The new one is still being read, and will be read once more.</source>
        <translation>Das neue wird noch gelesen, und danach noch einmal.</translation>
    </message>
    <message>
        <source>The new one cannot be read, because too many files that were asked for do not come.</source>
        <translation>Das neue lässt sich nicht lesen, weil zu viele angeforderte Dateien ausbleiben.</translation>
    </message>
    <message>
        <source>Authorities for clients: %1. Revocation lists: %2.</source>
        <translation>Zertifizierungsstellen für Clients: %1. Sperrlisten: %2.</translation>
    </message>
    <message>
        <source>It is on a disk or a network drive that may not answer.</source>
        <translation>Es liegt auf einem Laufwerk oder Netzlaufwerk, das vielleicht nicht antwortet.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientArguments</name>
    <message>
        <source>Only one forward can use stdio.</source>
        <translation>Nur eine Weiterleitung kann stdio verwenden.</translation>
    </message>
    <message>
        <source>“%1” listens where another forward listens already.</source>
        <translation>„%1“ lauscht dort, wo schon eine andere Weiterleitung lauscht.</translation>
    </message>
    <message>
        <source>WARNING: the server&apos;s certificate is NOT checked (--tls-skip-verify). Anyone on the way can read and change everything.</source>
        <translation>WARNUNG: Das Zertifikat des Servers wird NICHT geprüft (--tls-skip-verify). Jeder auf dem Weg kann alles lesen und ändern.</translation>
    </message>
    <message>
        <source>--%1 has no effect, because the server&apos;s address does not start with wss:// or https://.</source>
        <translation>--%1 hat keine Wirkung, weil die Adresse des Servers nicht mit wss:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>The key is sent unencrypted, because the server&apos;s address does not start with wss:// or https://.</source>
        <translation>Der Schlüssel wird unverschlüsselt gesendet, weil die Adresse des Servers nicht mit wss:// oder https:// beginnt.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>Die Adresse des Servers fehlt.</translation>
    </message>
    <message>
        <source>No forward is given, for example 5432:db.internal:5432.</source>
        <translation>Es ist keine Weiterleitung angegeben, zum Beispiel 5432:db.internal:5432.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>--on-demand has no effect, because a reverse forward or stdio needs the connection always.</source>
        <translation>--on-demand hat keine Wirkung, weil eine umgekehrte Weiterleitung oder stdio die Verbindung immer braucht.</translation>
    </message>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>Das sind mehr als %1 Weiterleitungen.</translation>
    </message>
    <message>
        <source>stdio can be given on the command line, not in a file of forwards.</source>
        <translation>stdio geht nur auf der Befehlszeile, nicht in einer Datei mit Weiterleitungen.</translation>
    </message>
    <message>
        <source>There is no forward in the file %1.</source>
        <translation>In der Datei %1 ist keine Weiterleitung.</translation>
    </message>
    <message>
        <source>Each has a line of its own, such as 5432:db.internal:5432.</source>
        <translation>Jede hat eine eigene Zeile, zum Beispiel 5432:db.internal:5432.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientCommand</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>stdio cannot be used, because the standard input is closed.</source>
        <translation>stdio ist nicht möglich, weil die Standardeingabe geschlossen ist.</translation>
    </message>
    <message>
        <source>stdio cannot be used, because the standard output is closed.</source>
        <translation>stdio ist nicht möglich, weil die Standardausgabe geschlossen ist.</translation>
    </message>
    <message>
        <source>Certificates and keys are read at every try to connect; the connection goes on.</source>
        <translation>Zertifikate und Schlüssel werden bei jedem Verbindungsversuch gelesen; die Verbindung läuft weiter.</translation>
    </message>
    <message>
        <source> · RTT %1</source>
        <translation> · RTT %1</translation>
    </message>
    <message>
        <source>Too many files do not answer. Try again later.</source>
        <translation>Zu viele Dateien antworten nicht. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The forwards in use stay: %1</source>
        <translation>Es bleibt bei den benutzten Weiterleitungen: %1</translation>
    </message>
    <message>
        <source>The forwards in %1 were read again: %2 new, %3 gone; the others go on.</source>
        <translation>Die Weiterleitungen in %1 wurden neu gelesen: %2 neu, %3 entfernt; die anderen laufen weiter.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientOption</name>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>The gateway&apos;s key, in a file</source>
        <translation>Der Schlüssel des Gateways, in einer Datei</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>The same on the command line; the environment variable ROOKERY_PSK works too</source>
        <translation>Dasselbe auf der Befehlszeile; auch die Umgebungsvariable ROOKERY_PSK geht</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>http://[USER:PASSWORD@]HOST:PORT or socks5://...</source>
        <translation>http://[NAME:PASSWORT@]RECHNER:PORT oder socks5://...</translation>
    </message>
    <message>
        <source>&quot;NAME: VALUE&quot;</source>
        <translation>&quot;NAME: WERT&quot;</translation>
    </message>
    <message>
        <source>Add a header to the request; may be repeated</source>
        <translation>Einen Header zur Anfrage; auch mehrmals</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>RECHNER</translation>
    </message>
    <message>
        <source>Send this Host header instead of SERVER&apos;s</source>
        <translation>Diesen Host-Header statt dem von SERVER senden</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEKUNDEN</translation>
    </message>
    <message>
        <source>Give up a try to connect after this time [10]</source>
        <translation>Einen Verbindungsversuch danach aufgeben [10]</translation>
    </message>
    <message>
        <source>Give up opening a connection to a target [10]</source>
        <translation>Das Verbinden zu einem Ziel danach aufgeben [10]</translation>
    </message>
    <message>
        <source>Trust these certificates (PEM) instead of the system&apos;s</source>
        <translation>Diesen Zertifikaten (PEM) vertrauen statt denen des Systems</translation>
    </message>
    <message>
        <source>Show this certificate (PEM) to the gateway</source>
        <translation>Dem Gateway dieses Zertifikat (PEM) zeigen</translation>
    </message>
    <message>
        <source>The key (PEM) of that certificate</source>
        <translation>Der Schlüssel (PEM) zu diesem Zertifikat</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Expect a certificate for this name</source>
        <translation>Ein Zertifikat für diesen Namen erwarten</translation>
    </message>
    <message>
        <source>Accept any certificate. Only for tests: it takes away all protection against eavesdroppers</source>
        <translation>Jedes Zertifikat annehmen. Nur für Tests: Es nimmt jeden Schutz vor Mitlesern weg</translation>
    </message>
    <message>
        <source>Ping this often; 0 never [25]</source>
        <translation>So oft einen Ping senden; 0 nie [25]</translation>
    </message>
    <message>
        <source>Without an answer for this long, connect again; 0 waits for ever [60]</source>
        <translation>So lange ohne Antwort: neu verbinden; 0 wartet ewig [60]</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Give up after N failed tries; 0 never [0]</source>
        <translation>Nach N Fehlversuchen aufgeben; 0 nie [0]</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>The longest wait between two tries, in milliseconds [300000]</source>
        <translation>Die längste Pause zwischen zwei Versuchen, in Millisekunden [300000]</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>Which WebSocket implementation: native or qt [native]</source>
        <translation>Welche WebSocket-Implementierung: native oder qt [native]</translation>
    </message>
    <message>
        <source>Do not tell anyone on the way which name is asked for (SNI)</source>
        <translation>Niemandem unterwegs sagen, nach welchem Namen gefragt wird (SNI)</translation>
    </message>
    <message>
        <source>Connect when something uses a forward, and not before</source>
        <translation>Erst verbinden, wenn etwas eine Weiterleitung benutzt</translation>
    </message>
    <message>
        <source>MINUTES</source>
        <translation>MINUTEN</translation>
    </message>
    <message>
        <source>With --on-demand: disconnect after this time without a flow [5]</source>
        <translation>Mit --on-demand: nach dieser Zeit ohne Datenstrom trennen [5]</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Run this each time when connected, without a shell</source>
        <translation>Das nach jedem Verbinden ausführen, ohne Shell</translation>
    </message>
    <message>
        <source>Run this each time when connected no more</source>
        <translation>Das nach jedem Trennen ausführen</translation>
    </message>
    <message>
        <source>More forwards, one a line, # for comments; read again at SIGHUP, which touches none that did not change</source>
        <translation>Weitere Weiterleitungen, je Zeile eine, # für Kommentare; bei SIGHUP neu gelesen, was unveränderte nicht berührt</translation>
    </message>
    <message>
        <source>“user:password” that programs have to show, in a file; the environment variable ROOKERY_FORWARD_AUTH works too</source>
        <translation>„benutzer:passwort“, das Programme zeigen müssen, in einer Datei; auch die Umgebungsvariable ROOKERY_FORWARD_AUTH geht</translation>
    </message>
    <message>
        <source>Flows outlive a lost connection for this long; 0 they end with it [60]</source>
        <translation>Datenströme überdauern eine verlorene Verbindung so lange; 0 sie enden mit ihr [60]</translation>
    </message>
    <message>
        <source>Let socks listen beyond this computer without a password</source>
        <translation>socks darf ohne Passwort über diesen Rechner hinaus lauschen</translation>
    </message>
</context>
<context>
    <name>rookery::ClientTlsFiles</name>
    <message>
        <source>The files of certificates and keys could not be read within %1 s.</source>
        <translation>Die Dateien mit Zertifikaten und Schlüsseln ließen sich nicht innerhalb von %1 s lesen.</translation>
    </message>
    <message>
        <source>A disk or a network drive may not answer; keep them on a local one.</source>
        <translation>Vielleicht antwortet ein Laufwerk oder Netzlaufwerk nicht; legen Sie sie auf ein lokales.</translation>
    </message>
</context>
<context>
    <name>rookery::CloseGuard</name>
    <message>
        <source>Close Rookery</source>
        <translation>Rookery schließen</translation>
    </message>
    <message>
        <source>Keep the tunnels running in the background?</source>
        <translation>Sollen die Tunnel im Hintergrund weiterlaufen?</translation>
    </message>
    <message>
        <source>The symbol in the tray brings the window back. You can change your mind in the settings.</source>
        <translation>Das Symbol in der Leiste holt das Fenster zurück. In den Einstellungen können Sie es sich anders überlegen.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quit Rookery</source>
        <translation>Rookery beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) through the tunnels would be cut.</source>
        <translation>
            <numerusform>%n Verbindung durch die Tunnel würde abgebrochen.</numerusform>
            <numerusform>%n Verbindungen durch die Tunnel würden abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you changed in “%1” is not saved.</source>
        <translation>Was Sie in „%1“ geändert haben, ist nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandExport</name>
    <message>
        <source>Put the key into the file rookery.psk that only you may read.</source>
        <translation>Legen Sie den Schlüssel in die Datei rookery.psk, die nur Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Put the key into the variable PENGUIN_PSK before you run the command.</source>
        <translation>Legen Sie den Schlüssel in die Variable PENGUIN_PSK, bevor Sie den Befehl ausführen.</translation>
    </message>
    <message>
        <source>YOUR-VALUE</source>
        <translation>IHR-WERT</translation>
    </message>
    <message>
        <source>The value of the header %1 was left out.</source>
        <translation>Der Wert des Headers %1 wurde weggelassen.</translation>
    </message>
    <message>
        <source>The password of the proxy was left out.</source>
        <translation>Das Passwort des Proxys wurde weggelassen.</translation>
    </message>
    <message>
        <source>penguin 0.8 takes --proxy and does not use it.</source>
        <translation>penguin 0.8 nimmt --proxy an und benutzt es nicht.</translation>
    </message>
    <message>
        <source>A command cannot give the passphrase of the TLS key; use a key without one.</source>
        <translation>Ein Befehl kann die Passphrase des TLS-Schlüssels nicht angeben; verwenden Sie einen Schlüssel ohne.</translation>
    </message>
    <message>
        <source>penguin 0.8 cannot do the reverse forward %1.</source>
        <translation>penguin 0.8 kann die umgekehrte Weiterleitung %1 nicht.</translation>
    </message>
    <message>
        <source>No forward is switched on; the command needs one.</source>
        <translation>Keine Weiterleitung ist eingeschaltet; der Befehl braucht eine.</translation>
    </message>
    <message>
        <source>penguin 0.8 cannot do the forward %1.</source>
        <translation>penguin 0.8 kann die Weiterleitung %1 nicht.</translation>
    </message>
    <message>
        <source>penguin 0.8 has no option --%1.</source>
        <translation>penguin 0.8 hat keine Option --%1.</translation>
    </message>
    <message>
        <source>A command cannot name the one certificate that is trusted; save it as a file and give that with --tls-ca.</source>
        <translation>Ein Befehl kann das eine Zertifikat, dem vertraut wird, nicht nennen; speichern Sie es als Datei und geben Sie diese mit --tls-ca an.</translation>
    </message>
    <message>
        <source>--%1 was left out, because the tunnel&apos;s commands are switched off.</source>
        <translation>--%1 wurde weggelassen, weil die Befehle des Tunnels ausgeschaltet sind.</translation>
    </message>
    <message>
        <source>Put “user:password” of its proxies into the file rookery.auth that only you may read.</source>
        <translation>Legen Sie „benutzer:passwort“ seiner Proxys in die Datei rookery.auth, die nur Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>penguin 0.8 has proxies without a password only.</source>
        <translation>penguin 0.8 hat nur Proxys ohne Passwort.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandImport</name>
    <message>
        <source>The forward “%1” was left out: a SOCKS proxy at the other end is not supported.</source>
        <translation>Die Weiterleitung „%1“ wurde weggelassen: Ein SOCKS-Proxy am anderen Ende wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>chisel listens on all addresses where a forward names none; here it is 127.0.0.1.</source>
        <translation>chisel lauscht auf allen Adressen, wenn eine Weiterleitung keine nennt; hier ist es 127.0.0.1.</translation>
    </message>
    <message>
        <source>chisel&apos;s server speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>Der Server von chisel spricht ein anderes Protokoll: An der Adresse des Servers muss ein penguin oder ein Rookery-Gateway sein.</translation>
    </message>
    <message>
        <source>there are no users here, but one key for the server.</source>
        <translation>hier gibt es keine Benutzer, sondern einen Schlüssel für den Server.</translation>
    </message>
    <message>
        <source>use wss:// and the server&apos;s certificate instead.</source>
        <translation>verwenden Sie stattdessen wss:// und das Zertifikat des Servers.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing in the command.</source>
        <translation>Im Befehl fehlt die Adresse des Servers.</translation>
    </message>
    <message>
        <source>A right one: chisel client https://example.com 5432:db.internal:5432</source>
        <translation>Richtig wäre: chisel client https://example.com 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>A right one: penguin client wss://example.com 5432:db.internal:5432</source>
        <translation>Richtig wäre: penguin client wss://example.com 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>Only a shell knows the value of %1; look where it went and put the value there.</source>
        <translation>Nur eine Shell kennt den Wert von %1; sehen Sie nach, wo er gelandet ist, und setzen Sie ihn dort ein.</translation>
    </message>
    <message>
        <source>This is not a command of penguin, rookery-cli, chisel or wstunnel.</source>
        <translation>Das ist kein Befehl von penguin, rookery-cli, chisel oder wstunnel.</translation>
    </message>
    <message>
        <source>This command starts a server; only a client&apos;s becomes a tunnel.</source>
        <translation>Dieser Befehl startet einen Server; nur der eines Clients wird zu einem Tunnel.</translation>
    </message>
    <message>
        <source>The word “client” is missing in the command.</source>
        <translation>Im Befehl fehlt das Wort „client“.</translation>
    </message>
    <message>
        <source>The option %1 is not known and was left out.</source>
        <translation>Die Option %1 ist unbekannt und wurde weggelassen.</translation>
    </message>
    <message>
        <source>The option --%1 has no value and was left out.</source>
        <translation>Die Option --%1 hat keinen Wert und wurde weggelassen.</translation>
    </message>
    <message>
        <source>--%1 was left out: %2</source>
        <translation>--%1 wurde weggelassen: %2</translation>
    </message>
    <message>
        <source>The forward “%1” was left out: %2</source>
        <translation>Die Weiterleitung „%1“ wurde weggelassen: %2</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>„%1“ ist keine Zeitangabe.</translation>
    </message>
    <message>
        <source>The command has no forward that can be used; add one.</source>
        <translation>Der Befehl enthält keine verwendbare Weiterleitung; fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>penguin listens on all addresses of the computer where a forward names none; here it is 127.0.0.1, this computer only.</source>
        <translation>penguin lauscht auf allen Adressen des Rechners, wenn eine Weiterleitung keine nennt; hier ist es 127.0.0.1, also nur dieser Rechner.</translation>
    </message>
    <message>
        <source>The key is in the file %1, which was not read; enter the key.</source>
        <translation>Der Schlüssel steht in der Datei %1, die nicht gelesen wurde; geben Sie den Schlüssel ein.</translation>
    </message>
    <message>
        <source>it has no effect.</source>
        <translation>sie hat keine Wirkung.</translation>
    </message>
    <message>
        <source>%1 This was left out.</source>
        <translation>%1 Das wurde weggelassen.</translation>
    </message>
    <message>
        <source>The forward “%1” was left out: there is no such kind here.</source>
        <translation>Die Weiterleitung „%1“ wurde weggelassen: Diese Art gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The forward “%1” has a login there and none here.</source>
        <translation>Die Weiterleitung „%1“ hat dort eine Anmeldung und hier keine.</translation>
    </message>
    <message>
        <source>The forward “%1” has settings behind “?” that were left out.</source>
        <translation>Die Weiterleitung „%1“ hat hinter dem „?“ Einstellungen, die weggelassen wurden.</translation>
    </message>
    <message>
        <source>it is wstunnel&apos;s own; a path goes into the server&apos;s address.</source>
        <translation>das gibt es nur bei wstunnel; ein Pfad gehört in die Adresse des Servers.</translation>
    </message>
    <message>
        <source>wstunnel would not check the server&apos;s certificate; here it is checked.</source>
        <translation>wstunnel würde das Zertifikat des Servers nicht prüfen; hier wird es geprüft.</translation>
    </message>
    <message>
        <source>wstunnel&apos;s server speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>Der Server von wstunnel spricht ein anderes Protokoll: An der Adresse des Servers muss ein penguin oder ein Rookery-Gateway sein.</translation>
    </message>
    <message>
        <source>there is no such setting here.</source>
        <translation>diese Einstellung gibt es hier nicht.</translation>
    </message>
    <message>
        <source>A right one: wstunnel client -L tcp://5432:db.internal:5432 wss://example.com</source>
        <translation>Richtig wäre: wstunnel client -L tcp://5432:db.internal:5432 wss://example.com</translation>
    </message>
    <message>
        <source>The option %1 takes no value and was left out.</source>
        <translation>Die Option %1 nimmt keinen Wert und wurde weggelassen.</translation>
    </message>
    <message>
        <source>A word that is no forward was left out.</source>
        <translation>Ein Wort, das keine Weiterleitung ist, wurde weggelassen.</translation>
    </message>
    <message>
        <source>Only the first %1 commands were read.</source>
        <translation>Nur die ersten %1 Befehle wurden gelesen.</translation>
    </message>
    <message>
        <source>Import the rest on its own.</source>
        <translation>Importieren Sie den Rest für sich.</translation>
    </message>
    <message>
        <source>What it runs after connecting and disconnecting stays switched off until you have read it in the editor and switch it on there.</source>
        <translation>Was er nach dem Verbinden und Trennen ausführt, bleibt ausgeschaltet, bis Sie es im Editor gelesen haben und dort einschalten.</translation>
    </message>
    <message>
        <source>A tunnel gets at most %1 forwards here; the rest was left out.</source>
        <translation>Ein Tunnel bekommt hier höchstens %1 Weiterleitungen; der Rest wurde weggelassen.</translation>
    </message>
    <message>
        <source>The forwards are in the file %1, which was not read; paste what is in it.</source>
        <translation>Die Weiterleitungen stehen in der Datei %1, die nicht gelesen wurde; fügen Sie ein, was darin steht.</translation>
    </message>
    <message>
        <source>The password of its proxies is in the file %1, which was not read; enter it.</source>
        <translation>Das Passwort seiner Proxys steht in der Datei %1, die nicht gelesen wurde; geben Sie es ein.</translation>
    </message>
    <message>
        <source>A right one: ssh -L 5432:db.internal:5432 example.com</source>
        <translation>Richtig wäre: ssh -L 5432:db.internal:5432 example.com</translation>
    </message>
    <message>
        <source>ssh speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>ssh spricht ein anderes Protokoll: An der Adresse des Servers muss ein penguin oder ein Rookery-Gateway sein.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandLine</name>
    <message>
        <source>rookery: There is no display to show a window on; rookery-cli runs tunnels without one.</source>
        <translation>rookery: Es gibt keine Anzeige für ein Fenster; rookery-cli betreibt Tunnel ohne eine.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandPreview</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation>Dasselbe als Befehl</translation>
    </message>
    <message>
        <source>The same as a penguin command</source>
        <translation>Dasselbe als penguin-Befehl</translation>
    </message>
    <message>
        <source>Appears when the address of the server is right.</source>
        <translation>Erscheint, wenn die Adresse des Servers stimmt.</translation>
    </message>
</context>
<context>
    <name>rookery::ConnectFailure</name>
    <message>
        <source>The proxy %1 wants a user name and password, or other ones.</source>
        <translation>Der Proxy %1 verlangt Benutzername und Passwort, oder andere als diese.</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address.</source>
        <translation>Tragen Sie sie in die Adresse des Proxys ein.</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection.</source>
        <translation>Der Proxy %1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Check its port, and whether it is running.</source>
        <translation>Prüfen Sie seinen Port und ob er läuft.</translation>
    </message>
    <message>
        <source>The proxy&apos;s name in %1 was not found.</source>
        <translation>Der Name des Proxys in %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check its spelling and whether this machine is online.</source>
        <translation>Prüfen Sie die Schreibweise und ob dieser Rechner online ist.</translation>
    </message>
    <message>
        <source>The proxy %1 did not answer in time.</source>
        <translation>Der Proxy %1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check its address and whether this machine is online.</source>
        <translation>Prüfen Sie seine Adresse und ob dieser Rechner online ist.</translation>
    </message>
    <message>
        <source>The proxy %1 closed the connection.</source>
        <translation>Der Proxy %1 hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>It may not allow connections to this server.</source>
        <translation>Vielleicht erlaubt er keine Verbindungen zu diesem Server.</translation>
    </message>
    <message>
        <source>The proxy %1 did not open the connection or is not a proxy of this kind.</source>
        <translation>Der Proxy %1 hat die Verbindung nicht hergestellt oder ist kein Proxy dieser Art.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s kind and port, and whether it allows this server.</source>
        <translation>Prüfen Sie Art und Port des Proxys und ob er diesen Server erlaubt.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 hat die Verbindung ohne Antwort geschlossen.</translation>
    </message>
    <message>
        <source>Check the port; the server may also want a certificate from us (--tls-cert).</source>
        <translation>Prüfen Sie den Port; vielleicht verlangt der Server auch ein Zertifikat von uns (--tls-cert).</translation>
    </message>
    <message>
        <source>Check the port; if the server speaks TLS, the address begins with wss://.</source>
        <translation>Prüfen Sie den Port; spricht der Server TLS, beginnt die Adresse mit wss://.</translation>
    </message>
    <message>
        <source>This machine does not allow a connection to %1.</source>
        <translation>Dieser Rechner erlaubt keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>Check its firewall.</source>
        <translation>Prüfen Sie seine Firewall.</translation>
    </message>
    <message>
        <source>The proxy %1 does not allow a connection to %2.</source>
        <translation>Der Proxy %1 erlaubt keine Verbindung zu %2.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or use another port of the server.</source>
        <translation>Fragen Sie den Betreiber des Proxys, oder verwenden Sie einen anderen Port des Servers.</translation>
    </message>
    <message>
        <source>The path or the key may be wrong: a tunnel server answers both like a page that is not there.</source>
        <translation>Vielleicht stimmt der Pfad oder der Schlüssel nicht: Ein Tunnelserver beantwortet beides wie eine Seite, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Too many attempts were made; wait a while.</source>
        <translation>Es gab zu viele Versuche; warten Sie eine Weile.</translation>
    </message>
    <message>
        <source>The server behind a proxy there is restarting or down; it is worth trying again.</source>
        <translation>Der Server hinter einem dortigen Proxy startet neu oder ist aus; ein neuer Versuch lohnt sich.</translation>
    </message>
    <message>
        <source>There is an ordinary web page at this address; check the path.</source>
        <translation>An dieser Adresse ist eine gewöhnliche Webseite; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>The server sends visitors on to another address; use that one.</source>
        <translation>Der Server schickt Besucher zu einer anderen Adresse weiter; verwenden Sie diese.</translation>
    </message>
    <message>
        <source>The server has a problem of its own; it is worth trying again.</source>
        <translation>Der Server hat selbst ein Problem; ein neuer Versuch lohnt sich.</translation>
    </message>
    <message>
        <source>Check the address; a proxy on the way may also not pass WebSocket connections.</source>
        <translation>Prüfen Sie die Adresse; vielleicht lässt auch ein Proxy auf dem Weg keine WebSocket-Verbindungen durch.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>Der Name %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Check the port, and whether the server is running.</source>
        <translation>Prüfen Sie den Port und ob der Server läuft.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s network.</source>
        <translation>Prüfen Sie das Netz dieses Rechners.</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Check the address; a firewall may be on the way.</source>
        <translation>Prüfen Sie die Adresse; vielleicht ist eine Firewall im Weg.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Check whether this machine is online.</source>
        <translation>Prüfen Sie, ob dieser Rechner online ist.</translation>
    </message>
    <message>
        <source>The name %1 was not resolved within %2 s.</source>
        <translation>Der Name %1 wurde nicht innerhalb von %2 s aufgelöst.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 hat nicht innerhalb von %2 s geantwortet.</translation>
    </message>
    <message>
        <source>%1 did not finish TLS within %2 s.</source>
        <translation>%1 hat TLS nicht innerhalb von %2 s abgeschlossen.</translation>
    </message>
    <message>
        <source>The server may not speak TLS at this port: then the address begins with ws://.</source>
        <translation>Vielleicht spricht der Server an diesem Port kein TLS: Dann beginnt die Adresse mit ws://.</translation>
    </message>
    <message>
        <source>%1 did not open the tunnel within %2 s.</source>
        <translation>%1 hat den Tunnel nicht innerhalb von %2 s geöffnet.</translation>
    </message>
    <message>
        <source>Check the port; the server may be overloaded.</source>
        <translation>Prüfen Sie den Port; vielleicht ist der Server überlastet.</translation>
    </message>
    <message>
        <source>%1 answered &quot;%2&quot; instead of opening the tunnel.</source>
        <translation>%1 hat mit „%2“ geantwortet, statt den Tunnel zu öffnen.</translation>
    </message>
    <message>
        <source>%1 did not answer like a WebSocket server.</source>
        <translation>%1 hat nicht wie ein WebSocket-Server geantwortet.</translation>
    </message>
    <message>
        <source>Check the address and the port; a proxy on the way may also not pass WebSocket connections.</source>
        <translation>Prüfen Sie Adresse und Port; vielleicht lässt auch ein Proxy auf dem Weg keine WebSocket-Verbindungen durch.</translation>
    </message>
    <message>
        <source>%1 is a WebSocket server, but none that speaks %2.</source>
        <translation>%1 ist ein WebSocket-Server, spricht aber nicht %2.</translation>
    </message>
    <message>
        <source>Check the path in the address.</source>
        <translation>Prüfen Sie den Pfad in der Adresse.</translation>
    </message>
    <message>
        <source>Check the port; the server may also want a certificate from us: it is chosen on the editor&apos;s Advanced page.</source>
        <translation>Prüfen Sie den Port; vielleicht verlangt der Server auch ein Zertifikat von uns: Es wird auf der Seite „Erweitert“ des Editors gewählt.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached.</source>
        <translation>Der Proxy %1 ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>This machine does not allow a connection to the proxy %1.</source>
        <translation>Dieser Rechner erlaubt keine Verbindung zum Proxy %1.</translation>
    </message>
    <message>
        <source>The proxy %1 has not opened a connection to %2 within %3 s.</source>
        <translation>Der Proxy %1 hat innerhalb von %3 s keine Verbindung zu %2 geöffnet.</translation>
    </message>
    <message>
        <source>Check both addresses; a firewall may be on the way.</source>
        <translation>Prüfen Sie beide Adressen; vielleicht ist eine Firewall im Weg.</translation>
    </message>
    <message>
        <source>The server sends visitors on to %1; use that one.</source>
        <translation>Der Server schickt Besucher weiter zu %1; verwenden Sie diese Adresse.</translation>
    </message>
    <message>
        <source>It may want you to log in with a web browser first.</source>
        <translation>Vielleicht müssen Sie sich zuerst mit einem Webbrowser anmelden.</translation>
    </message>
    <message>
        <source>The proxy %1 answered &quot;%2&quot; instead of opening a connection to %3.</source>
        <translation>Der Proxy %1 hat mit „%2“ geantwortet, statt eine Verbindung zu %3 zu öffnen.</translation>
    </message>
</context>
<context>
    <name>rookery::ConnectionProbe</name>
    <message>
        <source>The server upgraded the connection but does not answer a ping.</source>
        <translation>Der Server hat die Verbindung hochgestuft, antwortet aber nicht auf einen Ping.</translation>
    </message>
    <message>
        <source>Something between here and the server may hold WebSocket traffic back.</source>
        <translation>Vielleicht hält etwas zwischen hier und dem Server den WebSocket-Verkehr zurück.</translation>
    </message>
</context>
<context>
    <name>rookery::ConnectionTest</name>
    <message>
        <source>Find the server&apos;s address</source>
        <translation>Adresse des Servers finden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Secure the connection (TLS)</source>
        <translation>Verbindung absichern (TLS)</translation>
    </message>
    <message>
        <source>Switch to the tunnel&apos;s protocol</source>
        <translation>Zum Protokoll des Tunnels wechseln</translation>
    </message>
    <message>
        <source>Ping there and back</source>
        <translation>Ping hin und zurück</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Test &amp;again</source>
        <translation>&amp;Noch einmal testen</translation>
    </message>
    <message>
        <source>&amp;Certificates…</source>
        <translation>&amp;Zertifikate …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It works. A round trip takes %1.</source>
        <translation>Es funktioniert. Ein Umlauf dauert %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>answers after %1</source>
        <translation>antwortet nach %1</translation>
    </message>
    <message>
        <source>not refused within %1</source>
        <translation>innerhalb von %1 nicht abgelehnt</translation>
    </message>
    <message>
        <source>behind the gateway: refused after %1</source>
        <translation>hinter dem Gateway: nach %1 abgelehnt</translation>
    </message>
    <message>
        <source>the gateway does not answer</source>
        <translation>das Gateway antwortet nicht</translation>
    </message>
    <message>
        <source>asked only while the tunnel runs</source>
        <translation>wird nur gefragt, solange der Tunnel läuft</translation>
    </message>
    <message>
        <source>UDP: nobody can tell</source>
        <translation>UDP: Das kann niemand sagen</translation>
    </message>
    <message>
        <source>each connection says where to</source>
        <translation>jede Verbindung sagt, wohin</translation>
    </message>
    <message numerus="yes">
        <source>But %n target(s) cannot be reached from there. Check host and port as the gateway sees them.</source>
        <translation>
            <numerusform>Aber %n Ziel ist von dort nicht zu erreichen. Prüfen Sie Rechner und Port so, wie das Gateway sie sieht.</numerusform>
            <numerusform>Aber %n Ziele sind von dort nicht zu erreichen. Prüfen Sie Rechner und Port so, wie das Gateway sie sieht.</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked: only the first %1 are</source>
        <translation>nicht gefragt: nur die ersten %1 werden es</translation>
    </message>
</context>
<context>
    <name>rookery::ControlClient</name>
    <message>
        <source>Rookery does not answer.</source>
        <translation>Rookery antwortet nicht.</translation>
    </message>
    <message>
        <source>Is it busy, or did it hang?</source>
        <translation>Ist es beschäftigt, oder hängt es?</translation>
    </message>
    <message>
        <source>Rookery&apos;s answer is too long to be one.</source>
        <translation>Die Antwort von Rookery ist zu lang, um eine zu sein.</translation>
    </message>
    <message>
        <source>Rookery is not running.</source>
        <translation>Rookery läuft nicht.</translation>
    </message>
    <message>
        <source>Start it and try again.</source>
        <translation>Starten Sie es, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Rookery ended before it had answered.</source>
        <translation>Rookery wurde beendet, bevor es geantwortet hatte.</translation>
    </message>
    <message>
        <source>Rookery does not tell any more.</source>
        <translation>Rookery meldet nichts mehr.</translation>
    </message>
    <message>
        <source>It crashed, or too much of what it told was not read.</source>
        <translation>Es ist abgestürzt, oder zu viele seiner Meldungen wurden nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlCommand</name>
    <message>
        <source>%1 is starting.</source>
        <translation>%1 startet.</translation>
    </message>
    <message>
        <source>%1 is on already.</source>
        <translation>%1 ist schon an.</translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation>%1 wird angehalten.</translation>
    </message>
    <message>
        <source>%1 is off already.</source>
        <translation>%1 ist schon aus.</translation>
    </message>
    <message>
        <source>There is no tunnel yet. “rookery-cli import” adds one.</source>
        <translation>Es gibt noch keinen Tunnel. „rookery-cli import“ fügt einen hinzu.</translation>
    </message>
    <message>
        <source>Start it, or run the tunnel here: rookery-cli up NAME --foreground</source>
        <translation>Starten Sie es, oder betreiben Sie den Tunnel hier: rookery-cli up NAME --foreground</translation>
    </message>
    <message>
        <source>Rookery is not running, so every tunnel is off.</source>
        <translation>Rookery läuft nicht, also ist jeder Tunnel aus.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlMessage</name>
    <message>
        <source>A line on the control socket is not a JSON object.</source>
        <translation>Eine Zeile am Steuer-Socket ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The other side of the control socket speaks another version.</source>
        <translation>Die andere Seite des Steuer-Sockets spricht eine andere Version.</translation>
    </message>
    <message>
        <source>Are Rookery and rookery-cli of the same version?</source>
        <translation>Haben Rookery und rookery-cli dieselbe Version?</translation>
    </message>
    <message>
        <source>There is no request “%1”.</source>
        <translation>Es gibt keine Anfrage „%1“.</translation>
    </message>
    <message>
        <source>The name of a tunnel is not a text.</source>
        <translation>Der Name eines Tunnels ist kein Text.</translation>
    </message>
    <message>
        <source>The application&apos;s answer cannot be understood.</source>
        <translation>Die Antwort der Anwendung ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>What is to be opened is not a text.</source>
        <translation>Was geöffnet werden soll, ist kein Text.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlPlace</name>
    <message>
        <source>There is no directory for the control socket.</source>
        <translation>Es gibt kein Verzeichnis für den Steuer-Socket.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a directory that only you can use.</source>
        <translation>Setzen Sie XDG_RUNTIME_DIR auf ein Verzeichnis, das nur Sie benutzen können.</translation>
    </message>
    <message>
        <source>The directory “%1” cannot be made.</source>
        <translation>Das Verzeichnis „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>“%1” is not a directory that only you can write to.</source>
        <translation>„%1“ ist kein Verzeichnis, in das nur Sie schreiben können.</translation>
    </message>
    <message>
        <source>Remove it, or set XDG_RUNTIME_DIR to another one.</source>
        <translation>Entfernen Sie es, oder setzen Sie XDG_RUNTIME_DIR auf ein anderes.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlServer</name>
    <message>
        <source>The control socket “%1” cannot be opened.</source>
        <translation>Der Steuer-Socket „%1“ kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>rookery-cli cannot reach this application; everything else works.</source>
        <translation>rookery-cli erreicht diese Anwendung nicht; alles andere funktioniert.</translation>
    </message>
    <message numerus="yes">
        <source>%n programs watch already.</source>
        <translation>
            <numerusform>%n Programm beobachtet schon.</numerusform>
            <numerusform>%n Programme beobachten schon.</numerusform>
        </translation>
    </message>
    <message>
        <source>End one of them.</source>
        <translation>Beenden Sie eines davon.</translation>
    </message>
</context>
<context>
    <name>rookery::DeleteQuestion</name>
    <message>
        <source>Delete tunnel</source>
        <translation>Tunnel löschen</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tunnel(s)?</source>
        <translation>
            <numerusform>%n Tunnel löschen?</numerusform>
            <numerusform>%n Tunnel löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would be cut.</source>
        <translation>
            <numerusform>%n Verbindung würde abgebrochen.</numerusform>
            <numerusform>%n Verbindungen würden abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its forwards, its key and its passwords go with it.</source>
        <translation>Seine Weiterleitungen, sein Schlüssel und seine Passwörter gehen mit.</translation>
    </message>
    <message>
        <source>Their forwards, keys and passwords go with them.</source>
        <translation>Ihre Weiterleitungen, Schlüssel und Passwörter gehen mit.</translation>
    </message>
    <message>
        <source>Until Rookery ends, Undo brings back what you deleted.</source>
        <translation>Bis Rookery endet, bringt „Rückgängig“ zurück, was Sie gelöscht haben.</translation>
    </message>
    <message>
        <source>Do not &amp;ask again</source>
        <translation>Nicht mehr &amp;fragen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>rookery::DemoArguments</name>
    <message>
        <source>The demo takes options only; “%1” is none.</source>
        <translation>Die Demo nimmt nur Optionen; „%1“ ist keine.</translation>
    </message>
    <message>
        <source>--bytes: “%1” is not a number of bytes from 1 to %2.</source>
        <translation>--bytes: „%1“ ist keine Anzahl von Bytes von 1 bis %2.</translation>
    </message>
</context>
<context>
    <name>rookery::DemoByteRun</name>
    <message>
        <source>What came back differs from what was sent, after %1 bytes.</source>
        <translation>Was zurückkam, unterscheidet sich nach %1 Bytes vom Gesendeten.</translation>
    </message>
    <message>
        <source>Nothing came back for 15 s.</source>
        <translation>15 s lang kam nichts zurück.</translation>
    </message>
</context>
<context>
    <name>rookery::DemoCommand</name>
    <message>
        <source>The client did not connect within 10 s.</source>
        <translation>Der Client hat sich nicht innerhalb von 10 s verbunden.</translation>
    </message>
    <message>
        <source>Rookery demo: a gateway, a client and the data in between, all on this computer.
</source>
        <translation>Rookery-Demo: ein Gateway, ein Client und die Daten dazwischen, alles auf diesem Rechner.
</translation>
    </message>
    <message>
        <source>
Stopped before the end.</source>
        <translation>
Vor dem Ende abgebrochen.</translation>
    </message>
    <message>
        <source>There is no free port on 127.0.0.1.</source>
        <translation>Auf 127.0.0.1 ist kein Port frei.</translation>
    </message>
    <message>
        <source>  gateway    %1</source>
        <translation>  Gateway    %1</translation>
    </message>
    <message>
        <source>  forward    %1</source>
        <translation>  Weiterl.   %1</translation>
    </message>
    <message>
        <source>  TCP        %1 of %2 came back</source>
        <translation>  TCP        %1 von %2 kamen zurück</translation>
    </message>
    <message>
        <source>             every byte compared: identical</source>
        <translation>             jedes Byte verglichen: identisch</translation>
    </message>
    <message>
        <source>  UDP        %1 of %2 datagrams there and back in %3 s, identical</source>
        <translation>  UDP        %1 von %2 Datagrammen hin und zurück in %3 s, identisch</translation>
    </message>
    <message>
        <source>Too many datagrams were lost.</source>
        <translation>Zu viele Datagramme gingen verloren.</translation>
    </message>
    <message>
        <source>
It works. To use it between two computers, start “rookery-cli server” on one and
“rookery-cli client” on the other; “rookery-cli --help” shows how.</source>
        <translation>
Es funktioniert. Um es zwischen zwei Rechnern zu verwenden, starten Sie „rookery-cli server“ auf dem einen und
„rookery-cli client“ auf dem anderen; „rookery-cli --help“ zeigt, wie.</translation>
    </message>
    <message>
        <source>The demo failed. %1</source>
        <translation>Die Demo ist fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>Without a port: %1</source>
        <translation>Ohne Port: %1</translation>
    </message>
    <message>
        <source>  TCP        %1 there and %1 back in %2 s: %3 each way,</source>
        <translation>  TCP        %1 hin und %1 zurück in %2 s: %3 je Richtung,</translation>
    </message>
    <message>
        <source>  Stream     %1 there and back without a local port: %2 each way, identical</source>
        <translation>  Strom      %1 hin und zurück ohne lokalen Port: %2 je Richtung, identisch</translation>
    </message>
</context>
<context>
    <name>rookery::DemoPage</name>
    <message>
        <source>It works</source>
        <translation>Es funktioniert</translation>
    </message>
    <message>
        <source>Your browser asked a port of this computer for this page. Rookery took the request through a WebSocket to a gateway, and that fetched the page here. With a gateway elsewhere it would have come from there.</source>
        <translation>Ihr Browser hat einen Port dieses Rechners nach dieser Seite gefragt. Rookery hat die Anfrage durch einen WebSocket zu einem Gateway gebracht, und das hat die Seite hier geholt. Mit einem Gateway anderswo wäre sie von dort gekommen.</translation>
    </message>
</context>
<context>
    <name>rookery::DemoUdpRun</name>
    <message>
        <source>A datagram came back that differs from what was sent.</source>
        <translation>Ein Datagramm kam zurück, das sich vom gesendeten unterscheidet.</translation>
    </message>
    <message>
        <source>No datagram came back.</source>
        <translation>Kein Datagramm kam zurück.</translation>
    </message>
</context>
<context>
    <name>rookery::DemoWorld</name>
    <message>
        <source>There is no free port on 127.0.0.1.</source>
        <translation>Auf 127.0.0.1 ist kein Port frei.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>A web page</source>
        <translation>Eine Webseite</translation>
    </message>
    <message>
        <source>Sends back what it gets</source>
        <translation>Sendet zurück, was es bekommt</translation>
    </message>
    <message>
        <source>The same with datagrams</source>
        <translation>Dasselbe mit Datagrammen</translation>
    </message>
</context>
<context>
    <name>rookery::Describe</name>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>1 flow</source>
        <translation>1 Datenstrom</translation>
    </message>
    <message>
        <source>%1 flows</source>
        <translation>%1 Datenströme</translation>
    </message>
    <message>
        <source>%1 at the gateway → %2 from here</source>
        <translation>%1 am Gateway → %2 von hier aus</translation>
    </message>
    <message>
        <source>%1 listening</source>
        <translation>%1 lauscht</translation>
    </message>
    <message>
        <source>%1 bound</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Verbindet mit %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Verbunden mit %1</translation>
    </message>
    <message>
        <source>The server has not answered for %1; waiting for a sign of life.</source>
        <translation>Der Server hat seit %1 nicht geantwortet; es wird auf ein Lebenszeichen gewartet.</translation>
    </message>
    <message>
        <source>Waiting %1: %2</source>
        <translation>Wartet %1: %2</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>überallhin</translation>
    </message>
    <message>
        <source>Reverse TCP</source>
        <translation>Umgekehrt TCP</translation>
    </message>
    <message>
        <source>Reverse UDP</source>
        <translation>Umgekehrt UDP</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-Proxy</translation>
    </message>
    <message>
        <source>Transparent TCP</source>
        <translation>Transparent TCP</translation>
    </message>
    <message>
        <source>Transparent UDP</source>
        <translation>Transparent UDP</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix-Socket</translation>
    </message>
    <message>
        <source>stdin and stdout</source>
        <translation>Standardein- und -ausgabe</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lauscht</translation>
    </message>
    <message>
        <source>Port busy</source>
        <translation>Port belegt</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Wird belegt</translation>
    </message>
    <message>
        <source>Bound to port %1</source>
        <translation>Hat Port %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Half-closed</source>
        <translation>Halb geschlossen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Wartet auf neuen Versuch</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Connected · %1</source>
        <translation>Verbunden · %1</translation>
    </message>
    <message>
        <source>No answer for %1</source>
        <translation>Keine Antwort seit %1</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Off · %1</source>
        <translation>Aus · %1</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindet mit %1 …</translation>
    </message>
    <message>
        <source>Not connected · next try in %1</source>
        <translation>Nicht verbunden · nächster Versuch in %1</translation>
    </message>
    <message>
        <source>Needs attention · next try in %1</source>
        <translation>Braucht Aufmerksamkeit · nächster Versuch in %1</translation>
    </message>
    <message>
        <source>Connected to %1 for %2 · %3</source>
        <translation>Mit %1 verbunden seit %2 · %3</translation>
    </message>
    <message>
        <source>1 forward needs attention</source>
        <translation>1 Weiterleitung braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1 forwards need attention</source>
        <translation>%1 Weiterleitungen brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 T</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <translation>Wartet auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>Listens; waits for the tunnel</source>
        <translation>Lauscht; wartet auf den Tunnel</translation>
    </message>
    <message>
        <source>Wrong key or path</source>
        <translation>Schlüssel oder Pfad falsch</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Zu viele Versuche</translation>
    </message>
    <message>
        <source>The server is in trouble</source>
        <translation>Der Server hat Probleme</translation>
    </message>
    <message>
        <source>Not a tunnel server</source>
        <translation>Kein Tunnelserver</translation>
    </message>
    <message>
        <source>Rests; last time: %1</source>
        <translation>Ruht; letztes Mal: %1</translation>
    </message>
    <message>
        <source>Rests; connects when it is used</source>
        <translation>Ruht; verbindet sich bei Benutzung</translation>
    </message>
    <message>
        <source>Off: not on this network</source>
        <translation>Aus: nicht in diesem Netzwerk</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>the next try</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>Verbinden nicht möglich</translation>
    </message>
    <message>
        <source>The proxy refuses</source>
        <translation>Der Proxy lehnt ab</translation>
    </message>
    <message>
        <source>Certificate or TLS</source>
        <translation>Zertifikat oder TLS</translation>
    </message>
    <message>
        <source>The server hung up</source>
        <translation>Der Server hat aufgelegt</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>zuletzt gehört vor %1</translation>
    </message>
    <message>
        <source>Reconnecting: 1 flow waits</source>
        <translation>Neu verbinden: 1 Datenstrom wartet</translation>
    </message>
    <message>
        <source>Reconnecting: %1 flows wait</source>
        <translation>Neu verbinden: %1 Datenströme warten</translation>
    </message>
    <message>
        <source>SOCKS and HTTP proxy</source>
        <translation>SOCKS- und HTTP-Proxy</translation>
    </message>
    <message>
        <source>TCP to unix socket</source>
        <translation>TCP zu Unix-Socket</translation>
    </message>
    <message>
        <source>Unix socket to unix socket</source>
        <translation>Unix-Socket zu Unix-Socket</translation>
    </message>
    <message>
        <source>Reverse to unix socket</source>
        <translation>Umgekehrt zu Unix-Socket</translation>
    </message>
    <message>
        <source>SOCKS, unix socket</source>
        <translation>SOCKS, Unix-Socket</translation>
    </message>
    <message>
        <source>HTTP proxy, unix socket</source>
        <translation>HTTP-Proxy, Unix-Socket</translation>
    </message>
    <message>
        <source>SOCKS and HTTP, unix socket</source>
        <translation>SOCKS und HTTP, Unix-Socket</translation>
    </message>
</context>
<context>
    <name>rookery::DesktopApplication</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Keys and passwords are not in here, but names of servers and of what you forward to are. Read it before you give it away.</source>
        <translation>Schlüssel und Passwörter stehen hier nicht, aber Namen von Servern und wohin Sie weiterleiten. Lesen Sie es, bevor Sie es weitergeben.</translation>
    </message>
    <message>
        <source>Rookery ended unexpectedly the last time.</source>
        <translation>Rookery wurde beim letzten Mal unerwartet beendet.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Bericht zeigen</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>Absturzbericht</translation>
    </message>
    <message>
        <source>This says where in the program it happened, and nothing about you. Whoever repairs it needs it; it is sent nowhere by itself.</source>
        <translation>Hier steht, wo im Programm es geschah, und nichts über Sie. Wer es repariert, braucht es; von selbst wird es nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) were deleted.</source>
        <translation>
            <numerusform>%n Tunnel wurde gelöscht.</numerusform>
            <numerusform>%n Tunnel wurden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>a new tunnel</source>
        <translation>ein neuer Tunnel</translation>
    </message>
    <message>
        <source>Rookery ended while %1 was being edited; the changes were kept.</source>
        <translation>Rookery endete, während %1 bearbeitet wurde; die Änderungen sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Keys and passwords that were typed have to be entered again.</source>
        <translation>Eingetippte Schlüssel und Passwörter müssen neu eingegeben werden.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>rookery::DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>rookery::DialQueue</name>
    <message>
        <source>Too many connections are open to connect to %1.</source>
        <translation>Es sind zu viele Verbindungen offen, um eine zu %1 aufzubauen.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Schließen Sie einige, oder erhöhen Sie die Grenze für offene Dateien.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>Vielleicht ist der Rechner aus, oder eine Firewall verwirft, was an ihn gesendet wird.</translation>
    </message>
</context>
<context>
    <name>rookery::Dialer</name>
    <message>
        <source>There is no host to connect to.</source>
        <translation>Es gibt keinen Rechner, zu dem verbunden werden soll.</translation>
    </message>
    <message>
        <source>Looking up the name %1 took too long.</source>
        <translation>Das Auflösen des Namens %1 hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>Check that this machine can look up names.</source>
        <translation>Prüfen Sie, ob dieser Rechner Namen auflösen kann.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>Vielleicht ist der Rechner aus, oder eine Firewall verwirft, was an ihn gesendet wird.</translation>
    </message>
    <message>
        <source>The address to connect from, %1, is not one of this machine&apos;s.</source>
        <translation>Die Absenderadresse %1 gehört nicht zu diesem Rechner.</translation>
    </message>
    <message>
        <source>Choose another one, or none.</source>
        <translation>Wählen Sie eine andere oder keine.</translation>
    </message>
    <message>
        <source>Too many files and connections are open to connect to %1.</source>
        <translation>Zu viele Dateien und Verbindungen sind offen, um zu %1 zu verbinden.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Schließen Sie einige, oder erhöhen Sie die Grenze für offene Dateien.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Check the port, and that the program behind it is running.</source>
        <translation>Prüfen Sie den Port und ob das Programm dahinter läuft.</translation>
    </message>
    <message>
        <source>The system does not allow a connection to %1.</source>
        <translation>Das System erlaubt keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>A firewall of this machine may forbid it.</source>
        <translation>Vielleicht verbietet es eine Firewall dieses Rechners.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Prüfen Sie das Netz.</translation>
    </message>
</context>
<context>
    <name>rookery::EndpointText</name>
    <message>
        <source>An IPv6 address needs brackets.</source>
        <translation>Eine IPv6-Adresse braucht Klammern.</translation>
    </message>
    <message>
        <source>A right one: %1</source>
        <translation>Richtig wäre: %1</translation>
    </message>
    <message>
        <source>A port is missing.</source>
        <translation>Ein Port fehlt.</translation>
    </message>
    <message>
        <source>The port of “%1” is missing.</source>
        <translation>Der Port von „%1“ fehlt.</translation>
    </message>
    <message>
        <source>“%1” is not a port.</source>
        <translation>„%1“ ist kein Port.</translation>
    </message>
    <message>
        <source>Ports are numbers from 0 to 65535.</source>
        <translation>Ports sind Zahlen von 0 bis 65535.</translation>
    </message>
</context>
<context>
    <name>rookery::ExportDialog</name>
    <message>
        <source>Include &amp;keys and passwords</source>
        <translation>&amp;Schlüssel und Passwörter mitgeben</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export %n tunnel(s)</source>
        <translation>
            <numerusform>%n Tunnel exportieren</numerusform>
            <numerusform>%n Tunnel exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles, for Rookery elsewhere</source>
        <translation>Profile, für Rookery anderswo</translation>
    </message>
    <message>
        <source>Command for penguin</source>
        <translation>Befehl für penguin</translation>
    </message>
    <message>
        <source>Command for rookery-cli</source>
        <translation>Befehl für rookery-cli</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Als</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern …</translation>
    </message>
    <message>
        <source>Whoever gets this can use the tunnels in your name. Give it only to someone you trust, and by a way that you trust.</source>
        <translation>Wer das bekommt, kann die Tunnel in Ihrem Namen benutzen. Geben Sie es nur jemandem, dem Sie vertrauen, und auf einem Weg, dem Sie vertrauen.</translation>
    </message>
    <message>
        <source>A QR code cannot hold this.</source>
        <translation>Ein QR-Code kann das nicht fassen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Link, for a chat or a web page</source>
        <translation>Link, für einen Chat oder eine Webseite</translation>
    </message>
</context>
<context>
    <name>rookery::FileEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
</context>
<context>
    <name>rookery::FileSecretStore</name>
    <message>
        <source>The file of secrets %1 cannot be understood.</source>
        <translation>Die Datei %1 mit den Geheimnissen ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Enter the secret again; the file is set aside then.</source>
        <translation>Geben Sie das Geheimnis neu ein; dann wird die Datei beiseitegelegt.</translation>
    </message>
    <message>
        <source>The file of secrets %1 was saved by a newer version of Rookery.</source>
        <translation>Die Datei %1 mit den Geheimnissen wurde von einer neueren Version von Rookery gespeichert.</translation>
    </message>
    <message>
        <source>Update Rookery to use it.</source>
        <translation>Aktualisieren Sie Rookery, um sie zu verwenden.</translation>
    </message>
</context>
<context>
    <name>rookery::FlowTable</name>
    <message>
        <source>The connection was closed here.</source>
        <translation>Die Verbindung wurde hier geschlossen.</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>Der Tunnel ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Too many flows are open on this connection.</source>
        <translation>Auf dieser Verbindung sind zu viele Datenströme offen.</translation>
    </message>
    <message>
        <source>The host name is too long.</source>
        <translation>Der Rechnername ist zu lang.</translation>
    </message>
    <message>
        <source>The server refused the flow three times.</source>
        <translation>Der Server hat den Datenstrom dreimal abgelehnt.</translation>
    </message>
    <message>
        <source>It may have too many open.</source>
        <translation>Vielleicht hat er zu viele offen.</translation>
    </message>
    <message>
        <source>The other end cut the flow off.</source>
        <translation>Die Gegenstelle hat den Datenstrom abgebrochen.</translation>
    </message>
    <message>
        <source>Its target may be down or refuse connections.</source>
        <translation>Vielleicht ist sein Ziel aus oder lehnt Verbindungen ab.</translation>
    </message>
    <message>
        <source>The server answered the open with nonsense.</source>
        <translation>Der Server hat auf das Öffnen etwas Unsinniges geantwortet.</translation>
    </message>
    <message>
        <source>The other end sent data after the end of the flow.</source>
        <translation>Die Gegenstelle hat nach dem Ende des Datenstroms noch Daten gesendet.</translation>
    </message>
    <message>
        <source>The other end sent more than it was allowed to.</source>
        <translation>Die Gegenstelle hat mehr gesendet, als sie durfte.</translation>
    </message>
    <message>
        <source>The flow was cut off, because what arrived for it is not read.</source>
        <translation>Der Datenstrom wurde getrennt, weil niemand liest, was für ihn ankam.</translation>
    </message>
    <message>
        <source>The program at this end has stopped reading, or is much too slow.</source>
        <translation>Das Programm auf dieser Seite liest nicht mehr oder ist viel zu langsam.</translation>
    </message>
    <message>
        <source>The server did not answer the open in time.</source>
        <translation>Der Server hat auf das Öffnen nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The target refused the connection.</source>
        <translation>Das Ziel hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing listens at that port, or a firewall refuses.</source>
        <translation>An diesem Port lauscht nichts, oder eine Firewall lehnt ab.</translation>
    </message>
    <message>
        <source>The gateway has no way to the target&apos;s network.</source>
        <translation>Das Gateway hat keinen Weg zum Netz des Ziels.</translation>
    </message>
    <message>
        <source>The gateway has no way to the target.</source>
        <translation>Das Gateway hat keinen Weg zum Ziel.</translation>
    </message>
    <message>
        <source>The gateway finds no such host name.</source>
        <translation>Das Gateway findet keinen solchen Rechnernamen.</translation>
    </message>
    <message>
        <source>Names are looked up at the gateway.</source>
        <translation>Namen werden am Gateway aufgelöst.</translation>
    </message>
    <message>
        <source>The gateway does not allow this target.</source>
        <translation>Das Gateway erlaubt dieses Ziel nicht.</translation>
    </message>
    <message>
        <source>The target did not answer in time.</source>
        <translation>Das Ziel hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>Vielleicht ist der Rechner aus, oder eine Firewall verwirft, was an ihn gesendet wird.</translation>
    </message>
</context>
<context>
    <name>rookery::FlowTarget</name>
    <message>
        <source>The gateway has no unix sockets for its clients, so %1 cannot be reached.</source>
        <translation>Das Gateway hat keine Unix-Sockets für seine Clients, daher ist %1 nicht erreichbar.</translation>
    </message>
    <message>
        <source>It has to be a Rookery that runs with --allow-unix.</source>
        <translation>Es muss ein Rookery sein, das mit --allow-unix läuft.</translation>
    </message>
</context>
<context>
    <name>rookery::FlowsModel</name>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>rookery::FlowsTab</name>
    <message>
        <source>Show closed</source>
        <translation>Geschlossene zeigen</translation>
    </message>
    <message>
        <source>Close flow</source>
        <translation>Datenstrom schließen</translation>
    </message>
    <message>
        <source>Filter by host, port or program</source>
        <translation>Nach Rechner, Port oder Programm filtern</translation>
    </message>
    <message>
        <source>Filter flows</source>
        <translation>Datenströme filtern</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Datenströme</translation>
    </message>
    <message>
        <source>No flow matches the filter.</source>
        <translation>Kein Datenstrom passt zum Filter.</translation>
    </message>
    <message>
        <source>This tunnel is off.</source>
        <translation>Dieser Tunnel ist aus.</translation>
    </message>
    <message>
        <source>No flows yet. As soon as a program connects to one of the forwards, its flow is shown here.</source>
        <translation>Noch keine Datenströme. Sobald sich ein Programm mit einer der Weiterleitungen verbindet, wird es hier gezeigt.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>rookery::ForegroundCommand</name>
    <message>
        <source>The key for %1 is not there.</source>
        <translation>Der Schlüssel für %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Give it with --ws-psk-file FILE.</source>
        <translation>Geben Sie ihn mit --ws-psk-file DATEI an.</translation>
    </message>
    <message>
        <source>The password for the proxy of %1 is not there.</source>
        <translation>Das Passwort für den Proxy von %1 ist nicht da.</translation>
    </message>
    <message>
        <source>The passphrase of the certificate&apos;s key for %1 is not there.</source>
        <translation>Die Passphrase für den Schlüssel des Zertifikats von %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Waiting for the keychain to be unlocked.</source>
        <translation>Wartet darauf, dass der Schlüsselbund entsperrt wird.</translation>
    </message>
    <message>
        <source>The keychain is locked. The tunnel starts when it is unlocked.</source>
        <translation>Der Schlüsselbund ist gesperrt. Der Tunnel startet, sobald er entsperrt ist.</translation>
    </message>
    <message>
        <source>The password of the proxies of %1 is not there.</source>
        <translation>Das Passwort der Proxys von %1 ist nicht da.</translation>
    </message>
    <message>
        <source>Give it with --forward-auth-file FILE.</source>
        <translation>Geben Sie es mit --forward-auth-file DATEI an.</translation>
    </message>
</context>
<context>
    <name>rookery::Forward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Der Tunnel wurde angehalten.</translation>
    </message>
    <message>
        <source>This connection was closed by hand.</source>
        <translation>Diese Verbindung wurde von Hand geschlossen.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardAuthSource</name>
    <message>
        <source>The password from %1 cannot be used.</source>
        <translation>Das Passwort aus %1 ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>It is a user name, a colon and a password, on one line.</source>
        <translation>Es besteht aus Benutzername, Doppelpunkt und Passwort in einer Zeile.</translation>
    </message>
    <message>
        <source>the file “%1”</source>
        <translation>der Datei „%1“</translation>
    </message>
    <message>
        <source>Other users of this computer can read the file “%1”; “chmod 600” prevents it.</source>
        <translation>Andere Benutzer dieses Rechners können die Datei „%1“ lesen; „chmod 600“ verhindert das.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardFactory</name>
    <message>
        <source>This kind of forward cannot be made.</source>
        <translation>Diese Art von Weiterleitung ist nicht möglich.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardKind</name>
    <message>
        <source>127.0.0.1:5432 here leads to db.internal:5432, as seen from the gateway</source>
        <translation>127.0.0.1:5432 hier führt zu db.internal:5432, vom Gateway aus gesehen</translation>
    </message>
    <message>
        <source>the same with UDP</source>
        <translation>dasselbe mit UDP</translation>
    </message>
    <message>
        <source>the other way: port 2222 at the gateway leads to 127.0.0.1:22 here; the server needs --reverse</source>
        <translation>umgekehrt: Port 2222 am Gateway führt zu 127.0.0.1:22 hier; dort ist --reverse nötig</translation>
    </message>
    <message>
        <source>stdin and stdout, for ssh (see below)</source>
        <translation>Standardein- und -ausgabe, für ssh (siehe unten)</translation>
    </message>
    <message>
        <source>the same with UDP; one read is one datagram</source>
        <translation>dasselbe mit UDP; einmal Lesen ist ein Datagramm</translation>
    </message>
    <message>
        <source>a unix socket for this user alone; “@name” is an abstract one on Linux</source>
        <translation>ein Unix-Socket nur für diesen Benutzer; „@name“ ist unter Linux ein abstrakter</translation>
    </message>
    <message>
        <source>the same for one program, over stdin and stdout</source>
        <translation>dasselbe für ein Programm, über Standardein- und -ausgabe</translation>
    </message>
    <message>
        <source>the same at a unix socket, for this user alone</source>
        <translation>dasselbe an einem Unix-Socket, nur für diesen Benutzer</translation>
    </message>
    <message>
        <source>a SOCKS proxy (4, 4a, 5) at 127.0.0.1:1080: whoever uses it says where to</source>
        <translation>ein SOCKS-Proxy (4, 4a, 5) auf 127.0.0.1:1080: Wer ihn benutzt, sagt, wohin</translation>
    </message>
    <message>
        <source>an HTTP proxy at 127.0.0.1:8080; http://127.0.0.1:8080/proxy.pac sets browsers up</source>
        <translation>ein HTTP-Proxy auf 127.0.0.1:8080; http://127.0.0.1:8080/proxy.pac richtet Browser ein</translation>
    </message>
    <message>
        <source>both at one port, told apart by the first byte</source>
        <translation>beide an einem Port, am ersten Byte unterschieden</translation>
    </message>
    <message>
        <source>a unix socket of the gateway&apos;s computer; the server needs --allow-unix</source>
        <translation>ein Unix-Socket des Rechners, auf dem das Gateway läuft; dort ist --allow-unix nötig</translation>
    </message>
    <message>
        <source>the same for stdin and stdout</source>
        <translation>dasselbe für Standardein- und -ausgabe</translation>
    </message>
    <message>
        <source>from a unix socket here to one there</source>
        <translation>von einem Unix-Socket hier zu einem dort</translation>
    </message>
    <message>
        <source>port 2222 at the gateway leads to a unix socket here</source>
        <translation>Port 2222 am Gateway führt zu einem Unix-Socket hier</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardList</name>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>Das sind mehr als %1 Weiterleitungen.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardSpec</name>
    <message>
        <source>A right one: %1</source>
        <translation>Richtig wäre: %1</translation>
    </message>
    <message>
        <source>A forward is empty.</source>
        <translation>Eine Weiterleitung ist leer.</translation>
    </message>
    <message>
        <source>A forward is too long.</source>
        <translation>Eine Weiterleitung ist zu lang.</translation>
    </message>
    <message>
        <source>“%1” is a URL, not a forward.</source>
        <translation>„%1“ ist eine URL, keine Weiterleitung.</translation>
    </message>
    <message>
        <source>A reverse forward starts with one capital “R:”.</source>
        <translation>Eine umgekehrte Weiterleitung beginnt mit einem einzigen großen „R:“.</translation>
    </message>
    <message>
        <source>“/%1” is not a protocol; there are /tcp and /udp.</source>
        <translation>„/%1“ ist kein Protokoll; es gibt /tcp und /udp.</translation>
    </message>
    <message>
        <source>“%1” has more than four parts.</source>
        <translation>„%1“ hat mehr als vier Teile.</translation>
    </message>
    <message>
        <source>An IPv6 address goes in brackets.</source>
        <translation>Eine IPv6-Adresse gehört in Klammern.</translation>
    </message>
    <message>
        <source>A closing bracket “]” is missing.</source>
        <translation>Eine schließende Klammer „]“ fehlt.</translation>
    </message>
    <message>
        <source>A host or port is missing in “%1”.</source>
        <translation>In „%1“ fehlt ein Rechner oder ein Port.</translation>
    </message>
    <message>
        <source>After “]” comes a colon, not “%1”.</source>
        <translation>Nach „]“ kommt ein Doppelpunkt, nicht „%1“.</translation>
    </message>
    <message>
        <source>A reverse forward listens at the gateway on a port, not on stdio or a unix socket.</source>
        <translation>Eine umgekehrte Weiterleitung lauscht am Gateway auf einem Port, nicht auf stdio oder einem Unix-Socket.</translation>
    </message>
    <message>
        <source>“%1” does not say where to connect to.</source>
        <translation>„%1“ sagt nicht, wohin verbunden werden soll.</translation>
    </message>
    <message>
        <source>The unix socket has no path.</source>
        <translation>Der Unix-Socket hat keinen Pfad.</translation>
    </message>
    <message>
        <source>A unix socket cannot be combined with /udp.</source>
        <translation>Ein Unix-Socket lässt sich nicht mit /udp kombinieren.</translation>
    </message>
    <message>
        <source>A reverse forward cannot lead to “%1”.</source>
        <translation>Eine umgekehrte Weiterleitung kann nicht zu „%1“ führen.</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with /udp.</source>
        <translation>„%1“ lässt sich nicht mit /udp kombinieren.</translation>
    </message>
    <message>
        <source>There are too many parts before “%1”.</source>
        <translation>Vor „%1“ stehen zu viele Teile.</translation>
    </message>
    <message>
        <source>There are too many parts in “%1”.</source>
        <translation>In „%1“ sind zu viele Teile.</translation>
    </message>
    <message>
        <source>“%1” has two ports and no host to connect to.</source>
        <translation>„%1“ hat zwei Ports und keinen Rechner, zu dem verbunden werden soll.</translation>
    </message>
    <message>
        <source>Where a port belongs there is “[%1]”.</source>
        <translation>Wo ein Port hingehört, steht „[%1]“.</translation>
    </message>
    <message>
        <source>Nothing can be reached at port 0.</source>
        <translation>An Port 0 ist nichts erreichbar.</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with a unix socket.</source>
        <translation>„%1“ geht nicht zusammen mit einem Unix-Socket.</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with stdio.</source>
        <translation>„%1“ geht nicht zusammen mit stdio.</translation>
    </message>
    <message>
        <source>The forward has no name in front of “=”.</source>
        <translation>Vor dem „=“ der Weiterleitung steht kein Name.</translation>
    </message>
    <message>
        <source>The name of a forward is too long.</source>
        <translation>Der Name einer Weiterleitung ist zu lang.</translation>
    </message>
    <message>
        <source>The path of the unix socket has control characters.</source>
        <translation>Der Pfad des Unix-Sockets enthält Steuerzeichen.</translation>
    </message>
    <message>
        <source>The path of a unix socket can have %1 bytes, and this one has more.</source>
        <translation>Der Pfad eines Unix-Sockets darf %1 Bytes haben; dieser hat mehr.</translation>
    </message>
    <message>
        <source>The path of a unix socket has no “]” and no “://” in it.</source>
        <translation>Der Pfad eines Unix-Sockets enthält kein „]“ und kein „://“.</translation>
    </message>
    <message>
        <source>A unix socket to listen on is written in brackets.</source>
        <translation>Ein Unix-Socket, auf dem gelauscht wird, wird in Klammern geschrieben.</translation>
    </message>
    <message>
        <source>A port to listen on is missing in front of the unix socket.</source>
        <translation>Vor dem Unix-Socket fehlt ein Port, auf dem gelauscht werden soll.</translation>
    </message>
    <message>
        <source>Behind a unix socket as a target there is nothing more.</source>
        <translation>Hinter einem Unix-Socket als Ziel steht nichts mehr.</translation>
    </message>
    <message>
        <source>A range of ports needs as many ports to listen on.</source>
        <translation>Ein Portbereich braucht ebenso viele Ports zum Lauschen.</translation>
    </message>
    <message>
        <source>One unix socket has many ports that lead to it: these are several forwards.</source>
        <translation>Zu einem Unix-Socket führen viele Ports: Das sind mehrere Weiterleitungen.</translation>
    </message>
    <message>
        <source>The two ranges of ports in “%1” are not of the same size: %2 and %3.</source>
        <translation>Die beiden Portbereiche in „%1“ sind nicht gleich groß: %2 und %3.</translation>
    </message>
    <message>
        <source>The name of a forward has no “=”, “[”, “://” or “:unix:” in it and does not begin with “-”.</source>
        <translation>Der Name einer Weiterleitung enthält kein „=“, „[“, „://“ oder „:unix:“ und beginnt nicht mit „-“.</translation>
    </message>
    <message>
        <source>The name of a forward has no “#” in front or behind a blank: a comment begins so.</source>
        <translation>Der Name einer Weiterleitung hat kein „#“ am Anfang oder hinter einem Leerzeichen: So beginnt ein Kommentar.</translation>
    </message>
    <message>
        <source>“%1” are several forwards, where one belongs.</source>
        <translation>„%1“ sind mehrere Weiterleitungen, wo nur eine hingehört.</translation>
    </message>
    <message>
        <source>The path of a unix socket as a target begins with “/” and has no “..” and no “//”.</source>
        <translation>Der Pfad eines Unix-Sockets als Ziel beginnt mit „/“ und enthält kein „..“ und kein „//“.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardSupport</name>
    <message>
        <source>A forward to one target works: 5432:db.internal:5432</source>
        <translation>Eine Weiterleitung zu einem einzelnen Ziel geht: 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>A forward to standard input and output works only on the command line.</source>
        <translation>Eine Weiterleitung zu Standardein- und -ausgabe geht nur auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>Run it with rookery-cli client.</source>
        <translation>Starten Sie sie mit rookery-cli client.</translation>
    </message>
    <message>
        <source>Transparent proxy forwards come in a later version.</source>
        <translation>Weiterleitungen als transparenter Proxy kommen in einer späteren Version.</translation>
    </message>
    <message>
        <source>This version does not know this kind of forward.</source>
        <translation>Diese Version kennt diese Art von Weiterleitung nicht.</translation>
    </message>
    <message>
        <source>The forward “%1” does not run: %2</source>
        <translation>Die Weiterleitung „%1“ läuft nicht: %2</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardTable</name>
    <message>
        <source>Forwards</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>This tunnel has no forwards.</source>
        <translation>Dieser Tunnel hat keine Weiterleitungen.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardTableModel</name>
    <message>
        <source>Give the port to listen on, such as 127.0.0.1:5432.</source>
        <translation>Geben Sie den Port an, auf dem gelauscht wird, zum Beispiel 127.0.0.1:5432.</translation>
    </message>
    <message>
        <source>Give the host and the port that it leads to, such as db.internal:5432.</source>
        <translation>Geben Sie Rechner und Port an, zu denen sie führt, zum Beispiel db.internal:5432.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Lauscht auf</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Führt zu</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1: leer</translation>
    </message>
    <message>
        <source>These are %1 forwards; each gets a row when you leave the cell.</source>
        <translation>Das sind %1 Weiterleitungen; jede bekommt eine Zeile, wenn Sie die Zelle verlassen.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsEditor</name>
    <message>
        <source>Forwards</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Forward %1: %2</source>
        <translation>Weiterleitung %1: %2</translation>
    </message>
    <message>
        <source>One or several, such as 5432:db.internal:5432, and Return</source>
        <translation>Eine oder mehrere, etwa 5432:db.internal:5432, dann die Eingabetaste</translation>
    </message>
    <message>
        <source>Add forwards</source>
        <translation>Weiterleitungen hinzufügen</translation>
    </message>
    <message>
        <source>The clipboard holds too much to be forwards. Copy only those.</source>
        <translation>Die Zwischenablage enthält zu viel, um Weiterleitungen zu sein. Kopieren Sie nur diese.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>Das sind mehr als %1 Weiterleitungen.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsModel</name>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Datenströme</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <source>Port %1 is for this session only.</source>
        <translation>Port %1 gilt nur für diese Sitzung.</translation>
    </message>
    <message>
        <source>%1, for this session only</source>
        <translation>%1, nur für diese Sitzung</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsTab</name>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Stop forward</source>
        <translation>Weiterleitung anhalten</translation>
    </message>
    <message>
        <source>Use a free port for this session</source>
        <translation>Für diese Sitzung einen freien Port verwenden</translation>
    </message>
    <message>
        <source>Retry forward</source>
        <translation>Weiterleitung neu versuchen</translation>
    </message>
    <message>
        <source>Start forward</source>
        <translation>Weiterleitung starten</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Keep this port</source>
        <translation>Diesen Port behalten</translation>
    </message>
</context>
<context>
    <name>rookery::Gateway</name>
    <message>
        <source>The gateway is running already.</source>
        <translation>Das Gateway läuft schon.</translation>
    </message>
</context>
<context>
    <name>rookery::GatewayActions</name>
    <message>
        <source>Delete gateway</source>
        <translation>Gateway löschen</translation>
    </message>
    <message>
        <source>Delete the gateway “%1”?</source>
        <translation>Das Gateway „%1“ löschen?</translation>
    </message>
    <message>
        <source>No tunnel uses it. Its key and its passwords go with it.</source>
        <translation>Kein Tunnel verwendet es. Sein Schlüssel und seine Passwörter gehen mit.</translation>
    </message>
    <message>
        <source>Its tunnels go on as they are, each with these settings and this key as its own: %1</source>
        <translation>Seine Tunnel laufen weiter wie bisher, jeder mit diesen Einstellungen und diesem Schlüssel als eigenen: %1</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>The gateway stays: its key could not be copied.</source>
        <translation>Das Gateway bleibt: Sein Schlüssel ließ sich nicht kopieren.</translation>
    </message>
</context>
<context>
    <name>rookery::GatewayChoice</name>
    <message>
        <source>Own settings</source>
        <translation>Eigene Einstellungen</translation>
    </message>
    <message>
        <source>Save these settings as a gateway…</source>
        <translation>Diese Einstellungen als Gateway speichern …</translation>
    </message>
    <message>
        <source>Manage gateways…</source>
        <translation>Gateways verwalten …</translation>
    </message>
</context>
<context>
    <name>rookery::GatewaySession</name>
    <message>
        <source>Another client took its port over.</source>
        <translation>Ein anderer Client hat seinen Port übernommen.</translation>
    </message>
    <message>
        <source>It kept what others need.</source>
        <translation>Er behielt, was andere brauchen.</translation>
    </message>
</context>
<context>
    <name>rookery::GatewaysDialog</name>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>A gateway is a server with its key, TLS and proxy, saved once for several tunnels. A change here changes all of them.</source>
        <translation>Ein Gateway ist ein Server mit Schlüssel, TLS und Proxy, einmal gespeichert für mehrere Tunnel. Eine Änderung hier ändert sie alle.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>rookery::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Überschriften</translation>
    </message>
</context>
<context>
    <name>rookery::HandshakeSession</name>
    <message>
        <source>The local program did not wait for its connection.</source>
        <translation>Das lokale Programm hat nicht auf seine Verbindung gewartet.</translation>
    </message>
    <message>
        <source>The proxy does not do what the local program has asked for.</source>
        <translation>Der Proxy kann nicht, was das lokale Programm verlangt hat.</translation>
    </message>
    <message>
        <source>The local program has shown a wrong user or password.</source>
        <translation>Das lokale Programm hat einen falschen Benutzer oder ein falsches Passwort gezeigt.</translation>
    </message>
    <message>
        <source>The local program did not say in time where it wants to go.</source>
        <translation>Das lokale Programm hat nicht rechtzeitig gesagt, wohin es will.</translation>
    </message>
</context>
<context>
    <name>rookery::Heartbeat</name>
    <message>
        <source>The other end stopped answering.</source>
        <translation>Die Gegenstelle antwortet nicht mehr.</translation>
    </message>
</context>
<context>
    <name>rookery::HelpText</name>
    <message>
        <source>rookery-cli demo - see a tunnel work

Usage: rookery-cli demo [OPTIONS]

Starts a gateway and a client on free ports of this computer, forwards a TCP
and a UDP port through them, sends data round and compares what comes back.
Nothing has to be set up and nothing is left behind.

Options:
  --bytes N                    Bytes to send each way over TCP [268435456]
  -v, -vv, -q, -h              More output, even more, only errors, this help

Exit codes: 0 everything arrived intact, 1 it did not, 2 not understood
</source>
        <translation>rookery-cli demo - einen Tunnel bei der Arbeit sehen

Aufruf: rookery-cli demo [OPTIONEN]

Startet ein Gateway und einen Client auf freien Ports dieses Rechners, leitet
einen TCP- und einen UDP-Port hindurch, sendet Daten im Kreis und vergleicht, was
zurückkommt. Nichts muss eingerichtet werden, und nichts bleibt zurück.

Optionen:
  --bytes N                    Bytes je Richtung über TCP [268435456]
  -v, -vv, -q, -h              Mehr Ausgaben, noch mehr, nur Fehler, diese Hilfe

Rückgabewerte: 0 alles kam heil an, 1 nicht, 2 nicht verstanden
</translation>
    </message>
    <message>
        <source>rookery-cli down - switch tunnels off

Usage: rookery-cli down NAME...

Tells the running application to stop these tunnels; it remembers that they
are off.

Exit codes: 0 done, 1 it failed, 2 not understood, or no such tunnel
</source>
        <translation>rookery-cli down - Tunnel ausschalten

Aufruf: rookery-cli down NAME...

Sagt der laufenden Anwendung, dass sie diese Tunnel anhalten soll; sie merkt sich,
dass sie aus sind.

Rückgabewerte: 0 erledigt, 1 Fehler, 2 nicht verstanden, oder kein solcher Tunnel
</translation>
    </message>
    <message>
        <source>rookery-cli list - show the tunnels that are saved

Usage: rookery-cli list [--json]

Name, state and server of each. Works without the application too.

Exit codes: 0 done, 1 it failed, 2 not understood
</source>
        <translation>rookery-cli list - die gespeicherten Tunnel zeigen

Aufruf: rookery-cli list [--json]

Name, Zustand und Server von jedem. Geht auch ohne die Anwendung.

Rückgabewerte: 0 erledigt, 1 Fehler, 2 nicht verstanden
</translation>
    </message>
    <message>
        <source>rookery-cli status - show what tunnels are doing

Usage: rookery-cli status [--json] [NAME...]

State, flows, bytes and forwards of these tunnels, or of all. The words and
keys of --json stay the same in every language.

Exit codes: 0 done, 1 it failed (or the application is not running), 2 not
understood, or no such tunnel
</source>
        <translation>rookery-cli status - zeigen, was Tunnel tun

Aufruf: rookery-cli status [--json] [NAME...]

Zustand, Datenströme, Bytes und Weiterleitungen dieser Tunnel oder aller. Die
Wörter und Schlüssel von --json sind in jeder Sprache dieselben.

Rückgabewerte: 0 erledigt, 1 Fehler (oder die Anwendung läuft nicht), 2 nicht
verstanden, oder kein solcher Tunnel
</translation>
    </message>
    <message>
        <source>rookery-cli export - print tunnels

Usage: rookery-cli export [--json | --command] [NAME...]

Prints these tunnels, or all: as a file for &quot;import&quot;, or as commands. Keys
and passwords are left out. Works without the application too.

Options:
  --json                       As a file of tunnels; this is the usual way
  --command                    As rookery-cli commands, one a line

Exit codes: 0 done, 1 it failed, 2 not understood, or no such tunnel
</source>
        <translation>rookery-cli export - Tunnel ausgeben

Aufruf: rookery-cli export [--json | --command] [NAME...]

Gibt diese Tunnel oder alle aus: als Datei für „import“ oder als Befehle.
Schlüssel und Passwörter werden weggelassen. Geht auch ohne die Anwendung.

Optionen:
  --json                       Als Datei mit Tunneln; das ist das Übliche
  --command                    Als Befehle für rookery-cli, je Zeile einer

Rückgabewerte: 0 erledigt, 1 Fehler, 2 nicht verstanden, oder kein solcher Tunnel
</translation>
    </message>
    <message>
        <source>rookery-cli server - run a gateway

Usage: rookery-cli server [OPTIONS]

Clients connect to it and reach, through it, what this computer can reach.
It answers on the path /ws; every other request gets a plain 404.

Listening:
%1

Who may use it:
%2

More:
%3
  -v, -vv, -q, -h              More output, even more, only errors, this help

Examples:
  rookery-cli server
      Only for this computer, on port 8080: to try, or behind a web server
      that passes /ws on.
  rookery-cli server --host :: --ws-psk-file psk --tls-cert crt --tls-key key
      For clients on the internet.

Different from penguin: it listens on 127.0.0.1 unless --host says otherwise,
and wants a key (or --allow-anyone) to listen beyond this computer.

Exit codes: 0 a clean end (Ctrl-C too), 1 it failed, 2 not understood
</source>
        <translation>rookery-cli server - ein Gateway betreiben

Aufruf: rookery-cli server [OPTIONEN]

Clients verbinden sich damit und erreichen darüber, was dieser Rechner erreicht.
Es antwortet auf dem Pfad /ws; jede andere Anfrage bekommt ein schlichtes 404.

Lauschen:
%1

Wer es benutzen darf:
%2

Mehr:
%3
  -v, -vv, -q, -h              Mehr Ausgaben, noch mehr, nur Fehler, diese Hilfe

Beispiele:
  rookery-cli server
      Nur für diesen Rechner, auf Port 8080: zum Ausprobieren, oder hinter einem
      Webserver, der /ws weiterreicht.
  rookery-cli server --host :: --ws-psk-file psk --tls-cert crt --tls-key key
      Für Clients im Internet.

Anders als penguin: Es lauscht auf 127.0.0.1, wenn --host nichts anderes sagt,
und verlangt einen Schlüssel (oder --allow-anyone), um weiter zu lauschen.

Rückgabewerte: 0 sauberes Ende (auch Strg-C), 1 Fehler, 2 nicht verstanden
</translation>
    </message>
    <message>
        <source>rookery-cli import - add tunnels

Usage: rookery-cli import [OPTIONS] FILE|-|&quot;COMMAND&quot;

FILE is one that &quot;export&quot; made; &quot;-&quot; reads the standard input. COMMAND, in
quotes, is one of penguin, rookery-cli, chisel or wstunnel:
  rookery-cli import &quot;penguin client wss://gw.example.com 5432:db:5432&quot;

What is here already is never replaced unless asked. Keys go where the
window&apos;s settings say, not into the file of tunnels. Nothing is started.

Options:
  --replace                    Take the new settings where a tunnel is here
                               already with others
  --name NAME                  For the tunnel that a command makes
  -q, -h                       Only errors, this help

Exit codes: 0 done, 1 it failed or left something out, 2 not understood
</source>
        <translation>rookery-cli import - Tunnel hinzufügen

Aufruf: rookery-cli import [OPTIONEN] DATEI|-|&quot;BEFEHL&quot;

DATEI ist eine, die „export“ gemacht hat; „-“ liest die Standardeingabe. BEFEHL,
in Anführungszeichen, ist einer von penguin, rookery-cli, chisel oder wstunnel:
  rookery-cli import &quot;penguin client wss://gw.example.com 5432:db:5432&quot;

Was schon hier ist, wird nie ungefragt ersetzt. Schlüssel kommen dorthin,
wo es die Einstellungen des Fensters sagen, nicht in die Datei mit den Tunneln.
Nichts wird gestartet.

Optionen:
  --replace                    Die neuen Einstellungen nehmen, wo ein Tunnel schon
                               mit anderen hier ist
  --name NAME                  Für den Tunnel, der aus einem Befehl entsteht
  -q, -h                       Nur Fehler, diese Hilfe

Rückgabewerte: 0 erledigt, 1 Fehler oder etwas ausgelassen, 2 nicht verstanden
</translation>
    </message>
    <message>
        <source>rookery-cli - TCP and UDP tunnels over one WebSocket connection

Usage: rookery-cli COMMAND [OPTIONS] ...

Commands:
  server    Run a gateway on a computer that can reach what you need
  client    Connect to a gateway and forward local ports through it
  demo      Try both on this computer, in a few seconds, with nothing to set up

Commands about the tunnels that are saved in Rookery, the application:
  list      Show them
  status    Show what they are doing
  watch     Show what changes, until Ctrl-C
  up        Switch some on, or run one here with --foreground
  down      Switch some off
  import    Add some out of a file or a command
  export    Print them as a file or as commands

Try it:
  rookery-cli demo

Reach a database behind a gateway:
  gateway:  rookery-cli server --host :: --ws-psk-file key --tls-cert ...
  here:     rookery-cli client --ws-psk-file key wss://example.com 5432:db:5432
  then connect to 127.0.0.1:5432 as if it were the database.

Either end also works with penguin (rusty-penguin 0.8) on the other side.

Options for every command:
  -h, --help       Help; &quot;rookery-cli COMMAND --help&quot; tells more of one
  -V, --version    Version
  -v, --verbose    Say more; -vv says everything
  -q, --quiet      Say nothing but errors

Exit codes: 0 a clean end, 1 it failed, 2 the command line was not understood
</source>
        <translation>rookery-cli - TCP- und UDP-Tunnel über eine WebSocket-Verbindung

Aufruf: rookery-cli BEFEHL [OPTIONEN] ...

Befehle:
  server    Ein Gateway betreiben, auf einem Rechner, der das Nötige erreicht
  client    Mit einem Gateway verbinden und lokale Ports dorthin weiterleiten
  demo      Beides auf diesem Rechner ausprobieren, schnell, ohne Vorbereitung

Befehle zu den Tunneln, die in der Anwendung Rookery gespeichert sind:
  list      Sie zeigen
  status    Zeigen, was sie tun
  watch     Zeigen, was sich ändert, bis Strg-C
  up        Einige einschalten, oder einen hier betreiben mit --foreground
  down      Einige ausschalten
  import    Einige aus einer Datei oder einem Befehl hinzufügen
  export    Sie als Datei oder als Befehle ausgeben

Ausprobieren:
  rookery-cli demo

Eine Datenbank hinter einem Gateway erreichen:
  Gateway:  rookery-cli server --host :: --ws-psk-file key --tls-cert ...
  hier:     rookery-cli client --ws-psk-file key wss://example.com 5432:db:5432
  dann zu 127.0.0.1:5432 verbinden, als wäre es die Datenbank.

Jedes Ende arbeitet auch mit penguin (rusty-penguin 0.8) am anderen Ende.

Optionen für jeden Befehl:
  -h, --help       Hilfe; „rookery-cli BEFEHL --help“ sagt mehr zu einem
  -V, --version    Version
  -v, --verbose    Mehr sagen; -vv sagt alles
  -q, --quiet      Nur Fehler sagen

Rückgabewerte: 0 sauberes Ende, 1 Fehler, 2 Befehlszeile nicht verstanden
</translation>
    </message>
    <message>
        <source>rookery-cli watch - show what changes about tunnels

Usage: rookery-cli watch [--json] [NAME...]

First the state of these tunnels, or of all, then a line for each change,
until Ctrl-C or until the application ends.

With --json each line is an object with the words and keys of &quot;status --json&quot;:
the whole tunnel as it is now. Numbers that change are told once a second.
A tunnel that was deleted has &quot;removed&quot;: true.

Exit codes: 0 the application ended, or Ctrl-C; 1 it failed (or the
application is not running), 2 not understood, or no such tunnel
</source>
        <translation>rookery-cli watch - zeigen, was sich an Tunneln ändert

Aufruf: rookery-cli watch [--json] [NAME...]

Zuerst der Zustand dieser Tunnel oder aller, dann eine Zeile je Änderung, bis
Strg-C oder bis die Anwendung endet.

Mit --json ist jede Zeile ein Objekt mit den Wörtern und Schlüsseln von
„status --json“: der ganze Tunnel, wie er jetzt ist. Zahlen, die sich ändern,
werden einmal je Sekunde gemeldet. Ein gelöschter Tunnel hat &quot;removed&quot;: true.

Rückgabewerte: 0 die Anwendung endete, oder Strg-C; 1 Fehler (oder die
Anwendung läuft nicht), 2 nicht verstanden, oder kein solcher Tunnel
</translation>
    </message>
    <message>
        <source>rookery-cli client - connect to a gateway and forward ports through it

Usage: rookery-cli client [OPTIONS] SERVER FORWARD...
       rookery-cli client [OPTIONS] --forwards-file FILE SERVER [FORWARD...]

SERVER is the gateway&apos;s address:
  wss://gateway.example.com    encrypted; what you want on the internet
  ws://127.0.0.1:8080          not encrypted; &quot;ws://&quot; may be left out
  Without a path, /ws is used. http and https mean ws and wss.

FORWARD is [LOCAL_HOST:][LOCAL_PORT:]HOST:PORT[/udp]:
%1
  db.internal:5432             the local port is that of the target
  3000                         127.0.0.1:3000 here, 127.0.0.1:3000 there
  0:db.internal:5432           any free local port; it is printed
  0.0.0.0:8080:intranet:80     let others use it too, not only this computer
  [::1]:8080:[2001:db8::7]:80  IPv6 addresses go in brackets
  orders=5432:db:5432          called “orders” wherever it is shown
  R:0:127.0.0.1:22             any free port at the gateway; it is printed
  8000-8010:web:9000-9010      eleven at once: 8000 to web:9000, and so on;
                               at most 256, and R: and /udp go with it

Connecting:
%2

TLS (wss://):
%3

Staying connected:
%4

Proxies (socks):
%5

  -v, -vv, -q, -h              More output, even more, only errors, this help

Examples:
  rookery-cli client wss://gateway.example.com 5432:db.internal:5432
  rookery-cli client wss://gw.example.com 8080:intranet:80 53:10.0.0.53:53/udp
  ssh -o ProxyCommand=&quot;rookery-cli client wss://gw.example.com stdio:%h:%p&quot; host

Different from penguin: a forward without a local host listens on 127.0.0.1,
not on every network; and every failure to connect is tried again.

Exit codes: 0 a clean end (Ctrl-C too), 1 it failed, 2 not understood
</source>
        <translation>rookery-cli client - mit einem Gateway verbinden und Ports dorthin weiterleiten

Aufruf: rookery-cli client [OPTIONEN] SERVER WEITERLEITUNG...
        rookery-cli client [OPTIONEN] --forwards-file DATEI SERVER
                           [WEITERLEITUNG...]

SERVER ist die Adresse des Gateways:
  wss://gateway.example.com    verschlüsselt; das Richtige im Internet
  ws://127.0.0.1:8080          unverschlüsselt; „ws://“ darf fehlen
  Ohne Pfad wird /ws verwendet. http und https bedeuten ws und wss.

WEITERLEITUNG ist [LOKALER_RECHNER:][LOKALER_PORT:]RECHNER:PORT[/udp]:
%1
  db.internal:5432             der lokale Port ist der des Ziels
  3000                         127.0.0.1:3000 hier, 127.0.0.1:3000 dort
  0:db.internal:5432           irgendein freier Port; er wird ausgegeben
  0.0.0.0:8080:intranet:80     auch für andere, nicht nur für diesen Rechner
  [::1]:8080:[2001:db8::7]:80  IPv6-Adressen gehören in Klammern
  orders=5432:db:5432          heißt „orders“, wo immer sie zu sehen ist
  R:0:127.0.0.1:22             irgendein freier Port am Gateway; er wird
                               ausgegeben
  8000-8010:web:9000-9010      elf auf einmal: 8000 zu web:9000 und so weiter;
                               höchstens 256, und R: und /udp gehen auch dabei

Verbinden:
%2

TLS (wss://):
%3

Verbunden bleiben:
%4

Proxys (socks):
%5

  -v, -vv, -q, -h              Mehr Ausgaben, noch mehr, nur Fehler, diese Hilfe

Beispiele:
  rookery-cli client wss://gateway.example.com 5432:db.internal:5432
  rookery-cli client wss://gw.example.com 8080:intranet:80 53:10.0.0.53:53/udp
  ssh -o ProxyCommand=&quot;rookery-cli client wss://gw.example.com stdio:%h:%p&quot; host

Anders als bei penguin: Eine Weiterleitung ohne lokalen Rechner lauscht auf
127.0.0.1, nicht auf jedem Netz; und jeder Verbindungsfehler wird neu versucht.

Rückgabewerte: 0 sauberes Ende (auch Strg-C), 1 Fehler, 2 nicht verstanden
</translation>
    </message>
    <message>
        <source>rookery-cli up - switch tunnels on

Usage: rookery-cli up NAME...
       rookery-cli up NAME --foreground [--ws-psk-file FILE]
                           [--forward-auth-file FILE]

Tells the running application to start these tunnels; it remembers that they
are on. Small and capital letters do not matter; an id works too.

With --foreground the application is not needed: one tunnel runs in this
process until Ctrl-C. Its key comes from where the application keeps it.

Options:
  --foreground                 Run it here
  --ws-psk-file FILE           With --foreground: the key, in a file; the
                               environment variable ROOKERY_PSK works too
  --forward-auth-file FILE     With --foreground: “user:password” of its own
                               proxies, in a file; ROOKERY_FORWARD_AUTH too
  -v, -vv, -q, -h              More output, even more, only errors, this help

Exit codes: 0 done (with --foreground: a clean end), 1 it failed, 2 not
understood, or no such tunnel
</source>
        <translation>rookery-cli up - Tunnel einschalten

Aufruf: rookery-cli up NAME...
        rookery-cli up NAME --foreground [--ws-psk-file DATEI]
                            [--forward-auth-file DATEI]

Sagt der laufenden Anwendung, dass sie diese Tunnel starten soll; sie merkt sich,
dass sie an sind. Groß und klein ist egal; eine Kennung geht auch.

Mit --foreground wird die Anwendung nicht gebraucht: Ein Tunnel läuft in diesem
Prozess bis Strg-C. Sein Schlüssel kommt von dort, wo die Anwendung ihn aufbewahrt.

Optionen:
  --foreground                 Hier betreiben
  --ws-psk-file DATEI          Mit --foreground: der Schlüssel, in einer Datei;
                               die Umgebungsvariable ROOKERY_PSK geht auch
  --forward-auth-file DATEI    Mit --foreground: „benutzer:passwort“ seiner
                               eigenen Proxys, in einer Datei; auch
                               ROOKERY_FORWARD_AUTH geht
  -v, -vv, -q, -h              Mehr Ausgaben, noch mehr, nur Fehler, diese Hilfe

Rückgabewerte: 0 erledigt (mit --foreground: sauberes Ende), 1 Fehler, 2 nicht
verstanden, oder kein solcher Tunnel
</translation>
    </message>
</context>
<context>
    <name>rookery::HookWords</name>
    <message>
        <source>A shell does that: sh -c &apos;COMMAND&apos;</source>
        <translation>Das macht eine Shell: sh -c &apos;BEFEHL&apos;</translation>
    </message>
    <message>
        <source>There is more than one command.</source>
        <translation>Das ist mehr als ein Befehl.</translation>
    </message>
    <message>
        <source>Nothing puts a value in place of %1.</source>
        <translation>Nichts setzt für %1 einen Wert ein.</translation>
    </message>
    <message>
        <source>Nothing redirects what it reads or writes.</source>
        <translation>Nichts leitet um, was er liest oder schreibt.</translation>
    </message>
</context>
<context>
    <name>rookery::Host</name>
    <message>
        <source>“%1” is not an IPv4 address.</source>
        <translation>„%1“ ist keine IPv4-Adresse.</translation>
    </message>
    <message>
        <source>It has four numbers from 0 to 255, as in 192.0.2.7.</source>
        <translation>Sie hat vier Zahlen von 0 bis 255, wie in 192.0.2.7.</translation>
    </message>
    <message>
        <source>The IPv6 address “%1” is not in brackets.</source>
        <translation>Die IPv6-Adresse „%1“ steht nicht in Klammern.</translation>
    </message>
    <message>
        <source>Write it as in [::1].</source>
        <translation>Schreiben Sie sie wie in [::1].</translation>
    </message>
    <message>
        <source>“%1” is not a host name or an IP address.</source>
        <translation>„%1“ ist weder ein Rechnername noch eine IP-Adresse.</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots and hyphens, as in db.example.com.</source>
        <translation>Ein Name hat Buchstaben, Ziffern, Punkte und Bindestriche, wie in db.example.com.</translation>
    </message>
    <message>
        <source>“[%1]” is not an IPv6 address.</source>
        <translation>„[%1]“ ist keine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>Brackets go around IPv6 addresses, as in [::1], and around unix:PATH; names and IPv4 addresses have none.</source>
        <translation>In Klammern stehen IPv6-Adressen, wie in [::1], und unix:PFAD; Namen und IPv4-Adressen haben keine.</translation>
    </message>
    <message>
        <source>“%1” is not a port number.</source>
        <translation>„%1“ ist keine Portnummer.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Port %1 is too large.</source>
        <translation>Port %1 ist zu groß.</translation>
    </message>
</context>
<context>
    <name>rookery::HttpSession</name>
    <message>
        <source>The server&apos;s answer could not be passed on.</source>
        <translation>Die Antwort des Servers ließ sich nicht weiterreichen.</translation>
    </message>
    <message>
        <source>The local program did not wait for its answer.</source>
        <translation>Das lokale Programm hat nicht auf seine Antwort gewartet.</translation>
    </message>
</context>
<context>
    <name>rookery::ImportCommand</name>
    <message>
        <source>%1 is here already, with other settings. --replace takes the new ones.</source>
        <translation>%1 ist schon hier, mit anderen Einstellungen. --replace übernimmt die neuen.</translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation>%1 ist schon hier.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 wurde hinzugefügt.</translation>
    </message>
    <message>
        <source>%1 was replaced.</source>
        <translation>%1 wurde ersetzt.</translation>
    </message>
    <message>
        <source>A secret of %1 was not saved; it is asked for at the start.</source>
        <translation>Ein Geheimnis von %1 wurde nicht gespeichert; beim Start wird danach gefragt.</translation>
    </message>
    <message>
        <source>the standard input</source>
        <translation>die Standardeingabe</translation>
    </message>
    <message>
        <source>Waiting for the keychain to be unlocked.</source>
        <translation>Wartet darauf, dass der Schlüsselbund entsperrt wird.</translation>
    </message>
    <message>
        <source>No secret of %1 is kept, as the settings say; it is asked for at the start.</source>
        <translation>Von %1 wird kein Geheimnis aufbewahrt, wie es die Einstellungen sagen; beim Start wird danach gefragt.</translation>
    </message>
</context>
<context>
    <name>rookery::ImportDialog</name>
    <message>
        <source>Import tunnels</source>
        <translation>Tunnel importieren</translation>
    </message>
    <message>
        <source>Tunnels to import</source>
        <translation>Zu importierende Tunnel</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n tunnel(s)</source>
        <translation>
            <numerusform>%n Tunnel &amp;importieren</numerusform>
            <numerusform>%n Tunnel &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n other command(s) were left out.</source>
        <translation>
            <numerusform>%n weiterer Befehl wurde weggelassen.</numerusform>
            <numerusform>%n weitere Befehle wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Es ist nichts darin.</translation>
    </message>
    <message>
        <source>&amp;Paste a command (penguin, chisel, wstunnel), a link or profiles, or open files:</source>
        <translation>&amp;Fügen Sie einen Befehl (penguin, chisel, wstunnel), einen Link oder Profile ein, oder öffnen Sie Dateien:</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>Dateien &amp;öffnen …</translation>
    </message>
    <message>
        <source>&amp;QR code on the screen</source>
        <translation>&amp;QR-Code auf dem Bildschirm</translation>
    </message>
    <message>
        <source>Open profiles, a command or a picture of a QR code</source>
        <translation>Profile, einen Befehl oder das Bild eines QR-Codes öffnen</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Aus %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more like these.</source>
        <translation>
            <numerusform>Und %n weiterer Hinweis dieser Art.</numerusform>
            <numerusform>Und %n weitere Hinweise dieser Art.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::ImportModel</name>
    <message>
        <source>What to do with %1</source>
        <translation>Was mit %1 geschehen soll</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Another tunnel is called %1</source>
        <translation>Ein anderer Tunnel heißt %1</translation>
    </message>
    <message>
        <source>Differs from %1: %2</source>
        <translation>Unterscheidet sich von %1: %2</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>%1; its commands stay switched off</source>
        <translation>%1; seine Befehle bleiben ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>rookery::ImportSource</name>
    <message>
        <source>The picture is too large.</source>
        <translation>Das Bild ist zu groß.</translation>
    </message>
    <message>
        <source>Cut out the QR code and try again.</source>
        <translation>Schneiden Sie den QR-Code aus, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>Das Bild kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is too large for tunnels.</source>
        <translation>Die Datei ist zu groß für Tunnel.</translation>
    </message>
    <message>
        <source>This is no file of this computer.</source>
        <translation>Das ist keine Datei dieses Rechners.</translation>
    </message>
    <message>
        <source>Save it, and open the file.</source>
        <translation>Speichern Sie sie, und öffnen Sie die Datei.</translation>
    </message>
    <message>
        <source>Only the first %1 files were read.</source>
        <translation>Nur die ersten %1 Dateien wurden gelesen.</translation>
    </message>
    <message>
        <source>Import the rest on its own.</source>
        <translation>Importieren Sie den Rest für sich.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>There is no QR code on the screen.</source>
        <translation>Auf dem Bildschirm ist kein QR-Code.</translation>
    </message>
    <message>
        <source>Move this window away from it and try again.</source>
        <translation>Schieben Sie dieses Fenster davon weg, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Tunnels (*.rookery *.json *.sh *.txt)</source>
        <translation>Tunnel (*.rookery *.json *.sh *.txt)</translation>
    </message>
    <message>
        <source>Pictures of a QR code (*.png *.jpg *.jpeg *.gif *.bmp *.webp)</source>
        <translation>Bilder eines QR-Codes (*.png *.jpg *.jpeg *.gif *.bmp *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>rookery::JsonFields</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>“%1” is not %2.</source>
        <translation>Bei „%1“ wird erwartet: %2.</translation>
    </message>
    <message>
        <source>“%1” is “%2”, which this version does not know.</source>
        <translation>„%1“ ist „%2“; das kennt diese Version nicht.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a text of at most %1 characters</source>
        <translation>ein Text von höchstens %1 Zeichen</translation>
    </message>
    <message>
        <source>a text of one line without control characters</source>
        <translation>ein einzeiliger Text ohne Steuerzeichen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
</context>
<context>
    <name>rookery::KeychainSecretStore</name>
    <message>
        <source>Unlock it, or choose in the settings to be asked each time.</source>
        <translation>Entsperren Sie ihn, oder wählen Sie in den Einstellungen, dass jedes Mal gefragt wird.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>Auf diesem Rechner gibt es keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>Choose in the settings to be asked each time, or a file.</source>
        <translation>Wählen Sie in den Einstellungen, dass jedes Mal gefragt wird, oder eine Datei.</translation>
    </message>
    <message>
        <source>The keychain could not be used.</source>
        <translation>Der Schlüsselbund konnte nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or choose in the settings to be asked each time.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal, oder wählen Sie in den Einstellungen, dass jedes Mal gefragt wird.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
</context>
<context>
    <name>rookery::Legend</name>
    <message>
        <source>download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Legend: download, upload, round trip</source>
        <translation>Legende: Download, Upload, Umlaufzeit</translation>
    </message>
    <message>
        <source>round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
</context>
<context>
    <name>rookery::LinkChannel</name>
    <message>
        <source>The other end does not say what it has received.</source>
        <translation>Die Gegenstelle sagt nicht, was sie empfangen hat.</translation>
    </message>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>Die Gegenstelle hat das Protokoll verletzt.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>Die Verbindung wurde hier geschlossen.</translation>
    </message>
</context>
<context>
    <name>rookery::ListeningForward</name>
    <message>
        <source>The listen address &quot;%1&quot; was not found.</source>
        <translation>Die Adresse „%1“, auf der gelauscht werden soll, wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Use an address of this computer, such as 127.0.0.1.</source>
        <translation>Verwenden Sie eine Adresse dieses Rechners, etwa 127.0.0.1.</translation>
    </message>
    <message>
        <source>It is tried again every %1 seconds.</source>
        <translation>Es wird alle %1 Sekunden neu versucht.</translation>
    </message>
</context>
<context>
    <name>rookery::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>rookery::LogTab</name>
    <message>
        <source>This tunnel only</source>
        <translation>Nur dieser Tunnel</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <source>Least important level that is shown</source>
        <translation>Unwichtigste Stufe, die gezeigt wird</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>The log could not be saved to %1.</source>
        <translation>Das Protokoll konnte nicht als %1 gespeichert werden.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing to show at this level.</source>
        <translation>Auf dieser Stufe gibt es nichts zu zeigen.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save everything…</source>
        <translation>Alles speichern …</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation>Gezeigtes speichern …</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Log files (*.log);;All files (*)</source>
        <translation>Protokolldateien (*.log);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Zeilen umbrechen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation>Kopiert die ausgewählten Zeilen oder alle gezeigten</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Protokoll kopieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Shows only what comes from now on</source>
        <translation>Zeigt nur, was ab jetzt kommt</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Protokoll leeren</translation>
    </message>
</context>
<context>
    <name>rookery::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>Neuer Tunnel</translation>
    </message>
    <message>
        <source>Set up a new tunnel</source>
        <translation>Einen neuen Tunnel einrichten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import tunnels from a command or a file</source>
        <translation>Tunnel aus einem Befehl oder einer Datei übernehmen</translation>
    </message>
    <message>
        <source>Start all</source>
        <translation>Alle starten</translation>
    </message>
    <message>
        <source>Start every tunnel</source>
        <translation>Jeden Tunnel starten</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Stop every tunnel</source>
        <translation>Jeden Tunnel anhalten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings of this program</source>
        <translation>Einstellungen dieses Programms</translation>
    </message>
    <message>
        <source>Choose a tunnel to see what it does.</source>
        <translation>Wählen Sie einen Tunnel, um zu sehen, was er tut.</translation>
    </message>
    <message>
        <source>%1 of %2 tunnels connected</source>
        <translation>%1 von %2 Tunneln verbunden</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>The user guide</source>
        <translation>Das Handbuch</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export all tunnels</source>
        <translation>Alle Tunnel exportieren</translation>
    </message>
    <message>
        <source>Start group</source>
        <translation>Gruppe starten</translation>
    </message>
    <message>
        <source>Stop group</source>
        <translation>Gruppe anhalten</translation>
    </message>
    <message>
        <source>Rename group…</source>
        <translation>Gruppe umbenennen …</translation>
    </message>
    <message>
        <source>Export group…</source>
        <translation>Gruppe exportieren …</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Gruppe löschen</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 heute</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>%1 diesen Monat</translation>
    </message>
</context>
<context>
    <name>rookery::ManageArguments</name>
    <message>
        <source>No tunnel is named.</source>
        <translation>Es ist kein Tunnel genannt.</translation>
    </message>
    <message>
        <source>“list” shows all tunnels; “status” shows one.</source>
        <translation>„list“ zeigt alle Tunnel; „status“ zeigt einen.</translation>
    </message>
    <message>
        <source>What to import is missing: a file, “-”, or a command in quotes.</source>
        <translation>Es fehlt, was importiert werden soll: eine Datei, „-“ oder ein Befehl in Anführungszeichen.</translation>
    </message>
    <message>
        <source>--foreground runs one tunnel.</source>
        <translation>--foreground betreibt einen einzelnen Tunnel.</translation>
    </message>
    <message>
        <source>--json and --command cannot be used together.</source>
        <translation>--json und --command lassen sich nicht zusammen verwenden.</translation>
    </message>
    <message>
        <source>A key can only be given with --foreground; the application asks for it itself.</source>
        <translation>Ein Schlüssel kann nur mit --foreground angegeben werden; die Anwendung fragt selbst danach.</translation>
    </message>
</context>
<context>
    <name>rookery::MemoryChannel</name>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>Die Verbindung wurde hier geschlossen.</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>Die Gegenstelle hat die Verbindung geschlossen.</translation>
    </message>
</context>
<context>
    <name>rookery::MessageChannel</name>
    <message>
        <source>Something on the way takes small messages only.</source>
        <translation>Etwas unterwegs nimmt nur kleine Nachrichten an.</translation>
    </message>
    <message>
        <source>Smaller ones are sent from now on.</source>
        <translation>Ab jetzt werden kleinere gesendet.</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>Die Gegenstelle hat die Verbindung geschlossen.</translation>
    </message>
</context>
<context>
    <name>rookery::Multiplexor</name>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>Die Gegenstelle hat das Protokoll verletzt.</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>Der Tunnel ist nicht verbunden.</translation>
    </message>
    <message>
        <source>The host name of a datagram is longer than 255 bytes.</source>
        <translation>Der Rechnername eines Datagramms ist länger als 255 Bytes.</translation>
    </message>
    <message>
        <source>The server cannot take datagrams shorter than 4 bytes.</source>
        <translation>Der Server kann keine Datagramme unter 4 Bytes annehmen.</translation>
    </message>
    <message>
        <source>Too many datagrams wait to be sent.</source>
        <translation>Zu viele Datagramme warten auf das Senden.</translation>
    </message>
    <message>
        <source>The address to listen on is too long.</source>
        <translation>Die Adresse, auf der gelauscht werden soll, ist zu lang.</translation>
    </message>
    <message>
        <source>The server did not answer an earlier reverse forward.</source>
        <translation>Der Server hat auf eine frühere umgekehrte Weiterleitung nicht geantwortet.</translation>
    </message>
    <message>
        <source>It may be a penguin, which never does.</source>
        <translation>Vielleicht ist er ein penguin, der darauf nie antwortet.</translation>
    </message>
    <message>
        <source>Too many reverse forwards wait for the server&apos;s answer.</source>
        <translation>Zu viele umgekehrte Weiterleitungen warten auf die Antwort des Servers.</translation>
    </message>
    <message>
        <source>The server did not answer the reverse forward.</source>
        <translation>Der Server hat auf die umgekehrte Weiterleitung nicht geantwortet.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>Die Verbindung wurde hier geschlossen.</translation>
    </message>
    <message>
        <source>Something on the way takes no datagrams of this size.</source>
        <translation>Etwas auf dem Weg nimmt keine Datagramme dieser Größe.</translation>
    </message>
</context>
<context>
    <name>rookery::MuxLink</name>
    <message>
        <source>The other end asks for answers and does not read them.</source>
        <translation>Die Gegenstelle verlangt Antworten und liest sie nicht.</translation>
    </message>
    <message>
        <source>The other end sends frames that do nothing without end.</source>
        <translation>Die Gegenstelle sendet ohne Ende Frames, die nichts bewirken.</translation>
    </message>
</context>
<context>
    <name>rookery::MuxStream</name>
    <message>
        <source>The flow takes no more data.</source>
        <translation>Der Datenstrom nimmt keine Daten mehr an.</translation>
    </message>
</context>
<context>
    <name>rookery::NameLookup</name>
    <message>
        <source>Looking up the name %1 took too long.</source>
        <translation>Das Auflösen des Namens %1 hat zu lange gedauert.</translation>
    </message>
    <message>
        <source>Check that this machine can look up names.</source>
        <translation>Prüfen Sie, ob dieser Rechner Namen auflösen kann.</translation>
    </message>
    <message>
        <source>Too many names are being looked up to ask for %1.</source>
        <translation>Es werden zu viele Namen nachgeschlagen, um nach %1 zu fragen.</translation>
    </message>
    <message>
        <source>Try again later, and check that this machine can look up names.</source>
        <translation>Versuchen Sie es später noch einmal, und prüfen Sie, ob dieser Rechner Namen nachschlagen kann.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>Der Name %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check its spelling, and that this machine can look up names.</source>
        <translation>Prüfen Sie die Schreibweise und ob dieser Rechner Namen auflösen kann.</translation>
    </message>
</context>
<context>
    <name>rookery::NativeChannel</name>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>a text message</source>
        <translation>eine Textnachricht</translation>
    </message>
    <message>
        <source>The other end broke the WebSocket protocol.</source>
        <translation>Die Gegenstelle hat das WebSocket-Protokoll verletzt.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>Die Verbindung wurde hier geschlossen.</translation>
    </message>
</context>
<context>
    <name>rookery::NativeHandshake</name>
    <message>
        <source>%1 was refused for its certificate: %2.</source>
        <translation>%1 wurde wegen seines Zertifikats abgelehnt: %2.</translation>
    </message>
</context>
<context>
    <name>rookery::NetworkRule</name>
    <message>
        <source>This network</source>
        <translation>Dieses Netzwerk</translation>
    </message>
    <message>
        <source>Wired networks</source>
        <translation>Kabelgebundene Netzwerke</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>Metered networks</source>
        <translation>Getaktete Netzwerke</translation>
    </message>
    <message>
        <source>While a VPN is up</source>
        <translation>Solange ein VPN aktiv ist</translation>
    </message>
</context>
<context>
    <name>rookery::NetworkRuleEdit</name>
    <message>
        <source>Known again by its name.</source>
        <translation>Wird am Namen wiedererkannt.</translation>
    </message>
    <message>
        <source>Known again by its gateway: %1, %2</source>
        <translation>Wird am Gateway wiedererkannt: %1, %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>On in any network</source>
        <translation>In jedem Netzwerk an</translation>
    </message>
    <message>
        <source>On in these networks only</source>
        <translation>Nur in diesen Netzwerken an</translation>
    </message>
    <message>
        <source>Off in these networks</source>
        <translation>In diesen Netzwerken aus</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>„%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Add this network</source>
        <translation>Dieses Netzwerk hinzufügen</translation>
    </message>
    <message>
        <source>This network cannot be told from others, or there is none.</source>
        <translation>Dieses Netzwerk ist nicht von anderen zu unterscheiden, oder es gibt keines.</translation>
    </message>
</context>
<context>
    <name>rookery::NoticeList</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>rookery::NotificationPolicy</name>
    <message>
        <source>%1 is connected again</source>
        <translation>%1 ist wieder verbunden</translation>
    </message>
    <message>
        <source>%1 needs your attention</source>
        <translation>%1 braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 ist nicht verbunden</translation>
    </message>
    <message>
        <source>A forward of %1 does not work</source>
        <translation>Eine Weiterleitung von %1 geht nicht</translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <translation>%1 ist verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are not connected</source>
        <translation>
            <numerusform>%n Tunnel ist nicht verbunden</numerusform>
            <numerusform>%n Tunnel sind nicht verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels need your attention</source>
        <translation>
            <numerusform>%n Tunnel braucht Ihre Aufmerksamkeit</numerusform>
            <numerusform>%n Tunnel brauchen Ihre Aufmerksamkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forwards of %n tunnels do not work</source>
        <translation>
            <numerusform>Weiterleitungen von %n Tunnel gehen nicht</numerusform>
            <numerusform>Weiterleitungen von %n Tunneln gehen nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are connected again</source>
        <translation>
            <numerusform>%n Tunnel ist wieder verbunden</numerusform>
            <numerusform>%n Tunnel sind wieder verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are connected</source>
        <translation>
            <numerusform>%n Tunnel ist verbunden</numerusform>
            <numerusform>%n Tunnel sind verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Neu versuchen</translation>
    </message>
</context>
<context>
    <name>rookery::OpenProxy</name>
    <message>
        <source>A proxy that others in the network can reach needs a password.</source>
        <translation>Ein Proxy, den andere im Netz erreichen, braucht ein Passwort.</translation>
    </message>
    <message>
        <source>Give it with --forward-auth-file FILE, or say --open-proxy to let everybody in.</source>
        <translation>Geben Sie es mit --forward-auth-file DATEI an, oder lassen Sie mit --open-proxy alle hinein.</translation>
    </message>
    <message>
        <source>Set a user and password for its proxies, or allow them without one.</source>
        <translation>Legen Sie Benutzer und Passwort für seine Proxys fest, oder erlauben Sie sie ohne.</translation>
    </message>
</context>
<context>
    <name>rookery::OptionSet</name>
    <message>
        <source>--verbose and --quiet cannot be used together.</source>
        <translation>--verbose und --quiet lassen sich nicht zusammen verwenden.</translation>
    </message>
    <message>
        <source>--%1 has no effect; it is only accepted because chisel has it.</source>
        <translation>--%1 hat keine Wirkung; es wird nur angenommen, weil chisel es hat.</translation>
    </message>
    <message>
        <source>“rookery-cli %1 --help” shows how.</source>
        <translation>„rookery-cli %1 --help“ zeigt, wie.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Es gibt keine Option %1.</translation>
    </message>
    <message>
        <source>Did you mean --%1?</source>
        <translation>Meinten Sie --%1?</translation>
    </message>
    <message>
        <source>--%1 is an option of penguin alone.</source>
        <translation>--%1 ist eine Option nur von penguin.</translation>
    </message>
</context>
<context>
    <name>rookery::OptionValues</name>
    <message>
        <source>“%1” is not a number of seconds.</source>
        <translation>„%1“ ist keine Anzahl von Sekunden.</translation>
    </message>
    <message>
        <source>%1 seconds are too many.</source>
        <translation>%1 Sekunden sind zu viel.</translation>
    </message>
    <message>
        <source>0 turns the limit off.</source>
        <translation>0 schaltet das Limit aus.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 to %3.</source>
        <translation>„%1“ ist keine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>The value is empty.</source>
        <translation>Der Wert ist leer.</translation>
    </message>
    <message>
        <source>The value has a control character, such as the end of a line.</source>
        <translation>Der Wert enthält ein Steuerzeichen, etwa ein Zeilenende.</translation>
    </message>
    <message>
        <source>A header is written as “Name: value”.</source>
        <translation>Ein Header wird als „Name: Wert“ geschrieben.</translation>
    </message>
    <message>
        <source>The header %1 is set by the connection itself.</source>
        <translation>Den Header %1 setzt die Verbindung selbst.</translation>
    </message>
    <message>
        <source>There are --hostname for Host and --ws-psk-file for the key.</source>
        <translation>Für Host gibt es --hostname, für den Schlüssel --ws-psk-file.</translation>
    </message>
    <message>
        <source>There is no WebSocket implementation “%1”.</source>
        <translation>Es gibt keine WebSocket-Implementierung „%1“.</translation>
    </message>
    <message>
        <source>A right one: native or qt</source>
        <translation>Richtig wäre: native oder qt</translation>
    </message>
    <message>
        <source>Host and the key have fields of their own.</source>
        <translation>Host und der Schlüssel haben eigene Felder.</translation>
    </message>
    <message>
        <source>“%1” is not a number of minutes.</source>
        <translation>„%1“ ist keine Anzahl von Minuten.</translation>
    </message>
    <message>
        <source>A right one: 5</source>
        <translation>Richtig wäre: 5</translation>
    </message>
</context>
<context>
    <name>rookery::OutputWriter</name>
    <message>
        <source>… %1 lines were dropped here, because nobody took them.</source>
        <translation>… %1 Zeilen fehlen hier, weil niemand sie abgenommen hat.</translation>
    </message>
</context>
<context>
    <name>rookery::OverviewTab</name>
    <message>
        <source>Flows</source>
        <translation>Datenströme</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Upload</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <source>Throughput of the last %1</source>
        <translation>Durchsatz der letzten %1</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>%1 since start</source>
        <translation>%1 seit dem Start</translation>
    </message>
    <message>
        <source>%1 opened since start</source>
        <translation>%1 geöffnet seit dem Start</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 heute</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>%1 diesen Monat</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>zuletzt gehört vor %1</translation>
    </message>
</context>
<context>
    <name>rookery::PlotScale</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
</context>
<context>
    <name>rookery::PortHolder</name>
    <message>
        <source>Another program already uses %1.</source>
        <translation>Ein anderes Programm benutzt %1 schon.</translation>
    </message>
    <message>
        <source>Stop that program or choose another port.</source>
        <translation>Beenden Sie dieses Programm, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>Another forward of this program already uses %1.</source>
        <translation>Eine andere Weiterleitung dieses Programms benutzt %1 schon.</translation>
    </message>
    <message>
        <source>Switch that one off or choose another port.</source>
        <translation>Schalten Sie diese aus, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>%1 already uses %2.</source>
        <translation>%1 benutzt %2 schon.</translation>
    </message>
</context>
<context>
    <name>rookery::PortRange</name>
    <message>
        <source>A range of ports cannot begin with 0.</source>
        <translation>Ein Portbereich kann nicht mit 0 beginnen.</translation>
    </message>
    <message>
        <source>The range of ports %1 ends before it begins.</source>
        <translation>Der Portbereich %1 endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The range %1 has %2 ports; one forward can have %3.</source>
        <translation>Der Bereich %1 hat %2 Ports; eine Weiterleitung darf %3 haben.</translation>
    </message>
</context>
<context>
    <name>rookery::PrivateFile</name>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Check that you may write there.</source>
        <translation>Prüfen Sie, ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be saved: %2.</source>
        <translation>Die Datei %1 kann nicht gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write there.</source>
        <translation>Prüfen Sie, ob der Datenträger nicht voll ist und ob Sie dort schreiben dürfen.</translation>
    </message>
    <message>
        <source>Another program is holding the file %1.</source>
        <translation>Ein anderes Programm hält die Datei %1 fest.</translation>
    </message>
    <message>
        <source>Try again; if no other Rookery runs, delete %1.</source>
        <translation>Versuchen Sie es noch einmal; läuft kein anderes Rookery, löschen Sie %1.</translation>
    </message>
    <message>
        <source>no lock can be made beside it</source>
        <translation>daneben lässt sich keine Sperre anlegen</translation>
    </message>
</context>
<context>
    <name>rookery::ProblemBanner</name>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Use a free port for this session</source>
        <translation>Für diese Sitzung einen freien Port verwenden</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Neu versuchen</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>Zertifikat zeigen …</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Nächster Versuch in %1.</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Jetzt neu verbinden</translation>
    </message>
    <message>
        <source>The changes to the connection count from the next one on.</source>
        <translation>Die Änderungen an der Verbindung gelten ab der nächsten.</translation>
    </message>
    <message>
        <source>Reconnecting now cuts what is open.</source>
        <translation>Jetzt neu zu verbinden trennt, was offen ist.</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Diesem Zertifikat vertrauen…</translation>
    </message>
    <message>
        <source>Somebody may be in between. Compare both before you trust the new one.</source>
        <translation>Jemand könnte dazwischen sein. Vergleichen Sie beide, bevor Sie dem neuen vertrauen.</translation>
    </message>
    <message>
        <source>Trust it if its fingerprint is the one that whoever runs the server tells you.</source>
        <translation>Vertrauen Sie ihm, wenn sein Fingerabdruck der ist, den Ihnen der Betreiber des Servers nennt.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that you trust.</source>
        <translation>Der Server zeigt ein anderes Zertifikat als das, dem Sie vertrauen.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileActions</name>
    <message>
        <source>Group of %1</source>
        <translation>Gruppe von %1</translation>
    </message>
    <message>
        <source>Group (empty: none)</source>
        <translation>Gruppe (leer: keine)</translation>
    </message>
    <message>
        <source>The tunnel was changed meanwhile, so its certificate is not trusted yet.</source>
        <translation>Der Tunnel wurde inzwischen geändert, daher wird seinem Zertifikat noch nicht vertraut.</translation>
    </message>
    <message>
        <source>Look at what its server shows now.</source>
        <translation>Sehen Sie nach, was sein Server jetzt zeigt.</translation>
    </message>
    <message numerus="yes">
        <source>Group of %n tunnel(s)</source>
        <translation>
            <numerusform>Gruppe von %n Tunnel</numerusform>
            <numerusform>Gruppe von %n Tunneln</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>Gruppe umbenennen</translation>
    </message>
    <message>
        <source>Name of the group (empty: none)</source>
        <translation>Name der Gruppe (leer: keine)</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileCheck</name>
    <message>
        <source>The host is missing.</source>
        <translation>Der Rechner fehlt.</translation>
    </message>
    <message>
        <source>A right one: 127.0.0.1 or db.internal</source>
        <translation>Richtig wäre: 127.0.0.1 oder db.internal</translation>
    </message>
    <message>
        <source>Port %1 needs the rights of an administrator.</source>
        <translation>Port %1 braucht Administratorrechte.</translation>
    </message>
    <message>
        <source>Ports from %1 on do not.</source>
        <translation>Ports ab %1 brauchen keine.</translation>
    </message>
    <message>
        <source>Other computers in the network can use this forward.</source>
        <translation>Andere Rechner im Netz können diese Weiterleitung benutzen.</translation>
    </message>
    <message>
        <source>With 127.0.0.1 only this computer can.</source>
        <translation>Mit 127.0.0.1 kann es nur dieser Rechner.</translation>
    </message>
    <message>
        <source>The target has no port.</source>
        <translation>Das Ziel hat keinen Port.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Forward %1 listens there already.</source>
        <translation>Weiterleitung %1 lauscht dort schon.</translation>
    </message>
    <message>
        <source>Choose another port, or switch one of them off.</source>
        <translation>Wählen Sie einen anderen Port, oder schalten Sie eine von beiden aus.</translation>
    </message>
    <message>
        <source>The tunnel “%1” listens there too; both cannot run at once.</source>
        <translation>Der Tunnel „%1“ lauscht auch dort; beide zugleich geht nicht.</translation>
    </message>
    <message>
        <source>No forward is switched on: the tunnel would connect and carry nothing.</source>
        <translation>Keine Weiterleitung ist eingeschaltet: Der Tunnel würde verbinden und nichts befördern.</translation>
    </message>
    <message>
        <source>Only one forward can use standard input and output.</source>
        <translation>Nur eine Weiterleitung kann Standardein- und -ausgabe verwenden.</translation>
    </message>
    <message>
        <source>The tunnel has no name.</source>
        <translation>Der Tunnel hat keinen Namen.</translation>
    </message>
    <message>
        <source>Give it one, such as “Office database”.</source>
        <translation>Geben Sie ihm einen, zum Beispiel „Datenbank im Büro“.</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>Der Name ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The name has a line break or another control character.</source>
        <translation>Der Name enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>Another tunnel is called “%1” already.</source>
        <translation>Ein anderer Tunnel heißt schon „%1“.</translation>
    </message>
    <message>
        <source>Choose another name; the command line finds tunnels by it.</source>
        <translation>Wählen Sie einen anderen Namen; die Befehlszeile findet Tunnel danach.</translation>
    </message>
    <message>
        <source>The server&apos;s address is empty.</source>
        <translation>Die Adresse des Servers ist leer.</translation>
    </message>
    <message>
        <source>A right one: wss://example.com</source>
        <translation>Richtig wäre: wss://example.com</translation>
    </message>
    <message>
        <source>Use wss:// if the server has TLS.</source>
        <translation>Verwenden Sie wss://, wenn der Server TLS hat.</translation>
    </message>
    <message>
        <source>The key is sent unencrypted, because the address does not start with wss://.</source>
        <translation>Der Schlüssel wird unverschlüsselt gesendet, weil die Adresse nicht mit wss:// beginnt.</translation>
    </message>
    <message>
        <source>The header %1 is sent unencrypted, because the address does not start with wss://.</source>
        <translation>Der Header %1 wird unverschlüsselt gesendet, weil die Adresse nicht mit wss:// beginnt.</translation>
    </message>
    <message>
        <source>“%1” is not a host.</source>
        <translation>„%1“ ist kein Rechner.</translation>
    </message>
    <message>
        <source>A right one: example.com or example.com:8443</source>
        <translation>Richtig wäre: example.com oder example.com:8443</translation>
    </message>
    <message>
        <source>The name of a header has no colon.</source>
        <translation>Im Namen eines Headers fehlt der Doppelpunkt.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not checked: anyone on the way can read and change everything.</source>
        <translation>Das Zertifikat des Servers wird nicht geprüft: Jeder auf dem Weg kann alles lesen und ändern.</translation>
    </message>
    <message>
        <source>Better give the certificate of the authority that signed it.</source>
        <translation>Geben Sie besser das Zertifikat der Zertifizierungsstelle an, die es unterschrieben hat.</translation>
    </message>
    <message>
        <source>This has no effect, because the server&apos;s address does not start with wss://.</source>
        <translation>Das hat keine Wirkung, weil die Adresse des Servers nicht mit wss:// beginnt.</translation>
    </message>
    <message>
        <source>A certificate of our own needs its key, and a key its certificate.</source>
        <translation>Ein eigenes Zertifikat braucht seinen Schlüssel und ein Schlüssel sein Zertifikat.</translation>
    </message>
    <message>
        <source>Give both files.</source>
        <translation>Geben Sie beide Dateien an.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key.</source>
        <translation>Andere Benutzer dieses Rechners können den Schlüssel lesen.</translation>
    </message>
    <message>
        <source>“chmod 600” prevents it.</source>
        <translation>„chmod 600“ verhindert das.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is a directory, not a file.</source>
        <translation>%1 ist ein Verzeichnis, keine Datei.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Prüfen Sie, ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file %1 is looked for where the program was started.</source>
        <translation>Die Datei %1 wird dort gesucht, wo das Programm gestartet wurde.</translation>
    </message>
    <message>
        <source>Give the whole path.</source>
        <translation>Geben Sie den ganzen Pfad an.</translation>
    </message>
    <message>
        <source>The time is too short.</source>
        <translation>Die Zeit ist zu kurz.</translation>
    </message>
    <message>
        <source>At least %1 ms.</source>
        <translation>Mindestens %1 ms.</translation>
    </message>
    <message>
        <source>The time is too long.</source>
        <translation>Die Zeit ist zu lang.</translation>
    </message>
    <message>
        <source>At most 24 days.</source>
        <translation>Höchstens 24 Tage.</translation>
    </message>
    <message>
        <source>The number of retries is below zero.</source>
        <translation>Die Anzahl der Versuche ist kleiner als null.</translation>
    </message>
    <message>
        <source>0 tries for ever.</source>
        <translation>0 versucht es immer weiter.</translation>
    </message>
    <message>
        <source>A connection that is dead is not noticed without keepalive.</source>
        <translation>Eine tote Verbindung wird ohne Keepalive nicht bemerkt.</translation>
    </message>
    <message>
        <source>The keepalive timeout is shorter than the interval and will be raised to it.</source>
        <translation>Das Zeitlimit für Keepalive ist kürzer als der Abstand und wird auf ihn erhöht.</translation>
    </message>
    <message>
        <source>Without TLS everyone on the way can read and change what goes through.</source>
        <translation>Ohne TLS kann jeder auf dem Weg lesen und ändern, was hindurchgeht.</translation>
    </message>
    <message>
        <source>Where the unix socket is depends on the folder that Rookery is started in.</source>
        <translation>Wo der Unix-Socket liegt, hängt davon ab, in welchem Ordner Rookery gestartet wird.</translation>
    </message>
    <message>
        <source>A path from “/” on does not.</source>
        <translation>Ein Pfad ab „/“ nicht.</translation>
    </message>
    <message>
        <source>Choose another path, or switch one of them off.</source>
        <translation>Wählen Sie einen anderen Pfad, oder schalten Sie eine davon aus.</translation>
    </message>
    <message>
        <source>The drive with the file %1 does not answer.</source>
        <translation>Das Laufwerk mit der Datei %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Until it does, the tunnel cannot connect.</source>
        <translation>Solange das so ist, kann der Tunnel sich nicht verbinden.</translation>
    </message>
    <message>
        <source>This is no SHA-256 fingerprint.</source>
        <translation>Das ist kein SHA-256-Fingerabdruck.</translation>
    </message>
    <message>
        <source>It has 64 digits, 0 to 9 and A to F.</source>
        <translation>Er hat 64 Stellen, 0 bis 9 und A bis F.</translation>
    </message>
    <message>
        <source>The gateway has no name.</source>
        <translation>Das Gateway hat keinen Namen.</translation>
    </message>
    <message>
        <source>Give it one, such as “Office”.</source>
        <translation>Geben Sie ihm einen, zum Beispiel „Büro“.</translation>
    </message>
    <message>
        <source>Another gateway is called “%1” already.</source>
        <translation>Ein anderes Gateway heißt schon „%1“.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>No network is chosen, so it is on in any.</source>
        <translation>Kein Netzwerk ist gewählt, daher ist er in jedem an.</translation>
    </message>
    <message>
        <source>Choose one, or add the one that you are in.</source>
        <translation>Wählen Sie eines, oder fügen Sie das hinzu, in dem Sie sind.</translation>
    </message>
    <message>
        <source>This has no effect, because a reverse forward or stdio needs the connection always.</source>
        <translation>Das hat keine Wirkung, weil eine umgekehrte Weiterleitung oder stdio die Verbindung immer braucht.</translation>
    </message>
    <message>
        <source>The commands are not run until this is switched on.</source>
        <translation>Die Befehle werden nicht ausgeführt, bis das eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Read them first: they run as you.</source>
        <translation>Lesen Sie sie vorher: Sie laufen mit Ihren Rechten.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileDocument</name>
    <message>
        <source>It is too large to be a file of profiles.</source>
        <translation>Sie ist zu groß für eine Datei mit Profilen.</translation>
    </message>
    <message>
        <source>It is not JSON (at byte %1).</source>
        <translation>Sie ist kein JSON (bei Byte %1).</translation>
    </message>
    <message>
        <source>It is JSON, but not a file of profiles.</source>
        <translation>Sie ist JSON, aber keine Datei mit Profilen.</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>It is not an object.</source>
        <translation>Es ist kein Objekt.</translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: %2</source>
        <translation>Das Profil %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The profile %1 had no identifier and got one.</source>
        <translation>Das Profil %1 hatte keine Kennung und hat eine bekommen.</translation>
    </message>
    <message>
        <source>The profile %1 had the identifier of another one and got its own; its secrets have to be entered again.</source>
        <translation>Das Profil %1 hatte die Kennung eines anderen und hat eine eigene bekommen; seine Geheimnisse müssen neu eingegeben werden.</translation>
    </message>
    <message>
        <source>It has more than %1 profiles.</source>
        <translation>Sie enthält mehr als %1 Profile.</translation>
    </message>
    <message>
        <source>It has no identifier of its own.</source>
        <translation>Es hat keine eigene Kennung.</translation>
    </message>
    <message>
        <source>The gateway %1 cannot be read: %2</source>
        <translation>Das Gateway %1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The gateway of the tunnel “%1” is not there any more; the tunnel keeps its settings.</source>
        <translation>Das Gateway des Tunnels „%1“ gibt es nicht mehr; der Tunnel behält dessen Einstellungen.</translation>
    </message>
    <message>
        <source>Its key may have to be entered again.</source>
        <translation>Sein Schlüssel muss vielleicht neu eingegeben werden.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileEditor</name>
    <message>
        <source>&amp;Test connection…</source>
        <translation>Verbindung &amp;testen …</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>Neuer Tunnel</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>kept; waiting for the keychain</source>
        <translation>aufbewahrt; wartet auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>kept, but the keychain does not hand it out</source>
        <translation>aufbewahrt, aber der Schlüsselbund gibt es nicht heraus</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>Verwerfen, was Sie geändert haben?</translation>
    </message>
    <message>
        <source>Save and st&amp;art</source>
        <translation>Speichern und st&amp;arten</translation>
    </message>
    <message>
        <source>New gateway</source>
        <translation>Neues Gateway</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Save as a gateway</source>
        <translation>Als Gateway speichern</translation>
    </message>
    <message>
        <source>Server, key, TLS and proxy are saved under this name, for other tunnels too:</source>
        <translation>Server, Schlüssel, TLS und Proxy werden unter diesem Namen gespeichert, auch für andere Tunnel:</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileExchange</name>
    <message>
        <source>This is not a file of profiles.</source>
        <translation>Das ist keine Datei mit Profilen.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of Rookery; some of it may be left out.</source>
        <translation>Die Datei stammt von einer neueren Version von Rookery; manches davon fehlt vielleicht.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a second profile of the same name</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileField</name>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Host header</source>
        <translation>Host-Header</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Client-Schlüssel</translation>
    </message>
    <message>
        <source>TLS server name</source>
        <translation>TLS-Servername</translation>
    </message>
    <message>
        <source>Skip verification</source>
        <translation>Prüfung auslassen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation>Keepalive</translation>
    </message>
    <message>
        <source>Keepalive timeout</source>
        <translation>Zeitlimit für Keepalive</translation>
    </message>
    <message>
        <source>Handshake timeout</source>
        <translation>Zeitlimit für den Verbindungsaufbau</translation>
    </message>
    <message>
        <source>Channel timeout</source>
        <translation>Zeitlimit zum Öffnen</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Longest wait between retries</source>
        <translation>Längste Pause zwischen Versuchen</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Listening address</source>
        <translation>Lauschadresse</translation>
    </message>
    <message>
        <source>Listening port</source>
        <translation>Lauschport</translation>
    </message>
    <message>
        <source>Socket path</source>
        <translation>Pfad des Sockets</translation>
    </message>
    <message>
        <source>Target host</source>
        <translation>Zielrechner</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <source>Target port</source>
        <translation>Zielport</translation>
    </message>
    <message>
        <source>No server name (SNI)</source>
        <translation>Kein Servername (SNI)</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>Vertrautes Zertifikat</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Connect when it is used</source>
        <translation>Erst bei Benutzung verbinden</translation>
    </message>
    <message>
        <source>Rest when unused</source>
        <translation>Bei Nichtbenutzung ruhen</translation>
    </message>
    <message>
        <source>After connecting</source>
        <translation>Nach dem Verbinden</translation>
    </message>
    <message>
        <source>After disconnecting</source>
        <translation>Nach dem Trennen</translation>
    </message>
    <message>
        <source>Run these commands</source>
        <translation>Diese Befehle ausführen</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>Resume within</source>
        <translation>Fortsetzen innerhalb von</translation>
    </message>
    <message>
        <source>Password of its proxies</source>
        <translation>Passwort seiner Proxys</translation>
    </message>
    <message>
        <source>Proxies without a password</source>
        <translation>Proxys ohne Passwort</translation>
    </message>
    <message>
        <source>Target socket</source>
        <translation>Ziel-Socket</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileJson</name>
    <message>
        <source>“%1” is not %2.</source>
        <translation>Bei „%1“ wird erwartet: %2.</translation>
    </message>
    <message>
        <source>an identifier (UUID)</source>
        <translation>eine Kennung (UUID)</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be read.</source>
        <translation>Die Adresse des Proxys ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There are more than %1 headers.</source>
        <translation>Es gibt mehr als %1 Header.</translation>
    </message>
    <message>
        <source>A header is not a list of a name and a value.</source>
        <translation>Ein Header ist keine Liste aus Name und Wert.</translation>
    </message>
    <message>
        <source>There are more than %1 forwards.</source>
        <translation>Es gibt mehr als %1 Weiterleitungen.</translation>
    </message>
    <message>
        <source>Forward %1 is not an object.</source>
        <translation>Weiterleitung %1 ist kein Objekt.</translation>
    </message>
    <message>
        <source>Forward %1: %2</source>
        <translation>Weiterleitung %1: %2</translation>
    </message>
    <message>
        <source>There are more than %1 networks.</source>
        <translation>Das sind mehr als %1 Netzwerke.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileMatch</name>
    <message>
        <source>There is no tunnel yet.</source>
        <translation>Es gibt noch keinen Tunnel.</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Es gibt: %1</translation>
    </message>
    <message>
        <source>There is no tunnel “%1”.</source>
        <translation>Es gibt keinen Tunnel „%1“.</translation>
    </message>
    <message>
        <source>Several tunnels are called “%1”.</source>
        <translation>Mehrere Tunnel heißen „%1“.</translation>
    </message>
    <message>
        <source>Say which by its id, as “list --json” shows it.</source>
        <translation>Nennen Sie seine Kennung, wie „list --json“ sie zeigt.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileStore</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… und %n weiteres.</numerusform>
            <numerusform>… und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>The profiles were saved by a newer version of Rookery.</source>
        <translation>Die Profile wurden von einer neueren Version von Rookery gespeichert.</translation>
    </message>
    <message>
        <source>They can be used here but not changed; update Rookery to change them.</source>
        <translation>Hier lassen sie sich verwenden, aber nicht ändern; aktualisieren Sie Rookery, um sie zu ändern.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read and cannot be set aside.</source>
        <translation>Die Datei %1 kann weder gelesen noch beiseitegelegt werden.</translation>
    </message>
    <message>
        <source>Move it away by hand; Rookery does not overwrite it.</source>
        <translation>Verschieben Sie sie von Hand; Rookery überschreibt sie nicht.</translation>
    </message>
    <message>
        <source>The file as it was is kept as %1.</source>
        <translation>Die Datei, wie sie war, ist als %1 aufgehoben.</translation>
    </message>
    <message>
        <source>The broken file is kept as %1.</source>
        <translation>Die kaputte Datei ist als %1 aufgehoben.</translation>
    </message>
    <message>
        <source>The profiles file was missing; the profiles were restored from its backup.</source>
        <translation>Die Datei mit den Profilen fehlte; die Profile wurden aus ihrer Sicherung wiederhergestellt.</translation>
    </message>
    <message>
        <source>The profiles file could not be read; the profiles were restored from its backup, so the last change may be missing.</source>
        <translation>Die Datei mit den Profilen war nicht lesbar; die Profile wurden aus ihrer Sicherung wiederhergestellt, die letzte Änderung fehlt also vielleicht.</translation>
    </message>
    <message>
        <source>The profiles file could not be read: %1</source>
        <translation>Die Datei mit den Profilen war nicht lesbar: %1</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Sie ist als %1 aufgehoben.</translation>
    </message>
    <message>
        <source>The profiles file is missing, and its backup could not be read.</source>
        <translation>Die Datei mit den Profilen fehlt, und ihre Sicherung war nicht lesbar.</translation>
    </message>
    <message>
        <source>There are too many profiles to save.</source>
        <translation>Es sind zu viele Profile zum Speichern.</translation>
    </message>
    <message>
        <source>Delete those that are not used any more.</source>
        <translation>Löschen Sie die, die nicht mehr gebraucht werden.</translation>
    </message>
    <message>
        <source>This profile is not there any more.</source>
        <translation>Dieses Profil gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Another window or program may have deleted it.</source>
        <translation>Vielleicht hat es ein anderes Fenster oder Programm gelöscht.</translation>
    </message>
    <message>
        <source>This profile is there already.</source>
        <translation>Dieses Profil gibt es schon.</translation>
    </message>
</context>
<context>
    <name>rookery::Program</name>
    <message>
        <source>There is no option %1 before a command.</source>
        <translation>Vor einem Befehl gibt es keine Option %1.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>“rookery-cli --help” lists them.</source>
        <translation>„rookery-cli --help“ zählt sie auf.</translation>
    </message>
    <message>
        <source>Did you mean “rookery-cli %1”?</source>
        <translation>Meinten Sie „rookery-cli %1“?</translation>
    </message>
    <message>
        <source>A command is missing, such as client, server, demo or list. “rookery-cli --help” tells more.</source>
        <translation>Es fehlt ein Befehl, etwa client, server, demo oder list. „rookery-cli --help“ sagt mehr.</translation>
    </message>
</context>
<context>
    <name>rookery::ProxyClients</name>
    <message>
        <source>The password of this proxy is another one now.</source>
        <translation>Das Passwort dieses Proxys ist jetzt ein anderes.</translation>
    </message>
    <message>
        <source>The forward was stopped.</source>
        <translation>Die Weiterleitung wurde gestoppt.</translation>
    </message>
    <message>
        <source>Too many programs want to use this proxy.</source>
        <translation>Zu viele Programme wollen diesen Proxy benutzen.</translation>
    </message>
</context>
<context>
    <name>rookery::ProxyUrl</name>
    <message>
        <source>A right one: http://proxy.example.com:3128 or socks5://127.0.0.1:1080</source>
        <translation>Richtig wäre: http://proxy.example.com:3128 oder socks5://127.0.0.1:1080</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be read.</source>
        <translation>Die Adresse des Proxys ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A proxy that is itself reached by TLS is not supported.</source>
        <translation>Ein Proxy, der selbst über TLS erreicht wird, wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of proxy that can be used; there are http and socks5.</source>
        <translation>„%1“ ist keine verwendbare Art von Proxy; es gibt http und socks5.</translation>
    </message>
</context>
<context>
    <name>rookery::PskSource</name>
    <message>
        <source>The key from %1 cannot be used.</source>
        <translation>Der Schlüssel aus %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The key file “%1” is too large to be a key.</source>
        <translation>Die Schlüsseldatei „%1“ ist zu groß für einen Schlüssel.</translation>
    </message>
    <message>
        <source>the file “%1”</source>
        <translation>der Datei „%1“</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key file “%1”; “chmod 600” prevents it.</source>
        <translation>Andere Benutzer dieses Rechners können die Schlüsseldatei „%1“ lesen; „chmod 600“ verhindert das.</translation>
    </message>
    <message>
        <source>--ws-psk and --ws-psk-file cannot be used together.</source>
        <translation>--ws-psk und --ws-psk-file lassen sich nicht zusammen verwenden.</translation>
    </message>
    <message>
        <source>A key on the command line can end up in the shell&apos;s history; --ws-psk-file or ROOKERY_PSK are safer.</source>
        <translation>Ein Schlüssel auf der Befehlszeile kann im Verlauf der Shell landen; --ws-psk-file oder ROOKERY_PSK sind sicherer.</translation>
    </message>
</context>
<context>
    <name>rookery::QWebSocketChannel</name>
    <message>
        <source>a text message</source>
        <translation>eine Textnachricht</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>Die Verbindung wurde hier geschlossen.</translation>
    </message>
    <message>
        <source>The connection stalled in the middle of a message.</source>
        <translation>Die Verbindung blieb mitten in einer Nachricht stehen.</translation>
    </message>
    <message>
        <source>The other end broke the WebSocket protocol.</source>
        <translation>Die Gegenstelle hat das WebSocket-Protokoll verletzt.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Die Verbindung ging verloren.</translation>
    </message>
    <message>
        <source>The other end asks for answers and does not read them.</source>
        <translation>Die Gegenstelle verlangt Antworten und liest sie nicht.</translation>
    </message>
</context>
<context>
    <name>rookery::QWebSocketUpgrader</name>
    <message>
        <source>The client did not ask for %1.</source>
        <translation>Der Client hat nicht nach %1 gefragt.</translation>
    </message>
    <message>
        <source>The client&apos;s upgrade request is not valid.</source>
        <translation>Die Upgrade-Anfrage des Clients ist ungültig.</translation>
    </message>
    <message>
        <source>The client went away during the upgrade.</source>
        <translation>Der Client ist während des Upgrades verschwunden.</translation>
    </message>
    <message>
        <source>The client did not finish the upgrade in time.</source>
        <translation>Der Client hat das Upgrade nicht rechtzeitig abgeschlossen.</translation>
    </message>
</context>
<context>
    <name>rookery::QrReader</name>
    <message>
        <source>This Rookery cannot read QR codes.</source>
        <translation>Dieses Rookery kann keine QR-Codes lesen.</translation>
    </message>
    <message>
        <source>Read it with a telephone, and paste the text.</source>
        <translation>Lesen Sie ihn mit einem Telefon, und fügen Sie den Text ein.</translation>
    </message>
    <message>
        <source>There is no QR code that can be read.</source>
        <translation>Es ist kein lesbarer QR-Code da.</translation>
    </message>
    <message>
        <source>It has to be whole and sharp, with nothing in front of it.</source>
        <translation>Er muss ganz und scharf sein, und nichts darf ihn verdecken.</translation>
    </message>
</context>
<context>
    <name>rookery::QrView</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
</context>
<context>
    <name>rookery::ReadFile</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Die Datei %1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Nothing more came out of %1.</source>
        <translation>Aus %1 kam nichts mehr.</translation>
    </message>
    <message>
        <source>It is no regular file, and whoever writes into it has not come to an end.</source>
        <translation>Das ist keine gewöhnliche Datei, und wer hineinschreibt, ist nicht fertig geworden.</translation>
    </message>
    <message>
        <source>“%1” is a directory, not a file.</source>
        <translation>„%1“ ist ein Verzeichnis, keine Datei.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>The file %1 is too large.</source>
        <translation>Die Datei %1 ist zu groß.</translation>
    </message>
</context>
<context>
    <name>rookery::ReadableFile</name>
    <message>
        <source>“%1” is a directory, not a file.</source>
        <translation>„%1“ ist ein Verzeichnis, keine Datei.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Die Datei „%1“ kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>rookery::ReverseForward</name>
    <message>
        <source>Choose a port other than 0.</source>
        <translation>Wählen Sie einen anderen Port als 0.</translation>
    </message>
    <message>
        <source>It is asked for again every %1 seconds.</source>
        <translation>Alle %1 Sekunden wird neu gefragt.</translation>
    </message>
    <message>
        <source>The server does not say which port it has chosen.</source>
        <translation>Der Server sagt nicht, welchen Port er gewählt hat.</translation>
    </message>
    <message>
        <source>The server does not choose ports for reverse forwards by itself.</source>
        <translation>Der Server wählt Ports für umgekehrte Weiterleitungen nicht selbst.</translation>
    </message>
    <message>
        <source>It has to be a newer Rookery that runs with --reverse; or choose a port other than 0.</source>
        <translation>Es muss ein neueres Rookery sein, das mit --reverse läuft; oder wählen Sie einen anderen Port als 0.</translation>
    </message>
</context>
<context>
    <name>rookery::ReverseListeners</name>
    <message>
        <source>Reverse forwards are not allowed here.</source>
        <translation>Umgekehrte Weiterleitungen sind hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>Ports below %1 are not given to clients.</source>
        <translation>Ports unter %1 werden nicht an Clients vergeben.</translation>
    </message>
    <message>
        <source>This client has too many reverse forwards.</source>
        <translation>Dieser Client hat zu viele umgekehrte Weiterleitungen.</translation>
    </message>
    <message>
        <source>The address to bind was not found.</source>
        <translation>Die Adresse, auf der gelauscht werden soll, wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>This client has too many connections for another listener.</source>
        <translation>Dieser Client hat zu viele Verbindungen, um noch einen Port zu belegen.</translation>
    </message>
</context>
<context>
    <name>rookery::ScreenPictures</name>
    <message>
        <source>This desktop does not show the screen to programs.</source>
        <translation>Dieser Desktop zeigt Programmen den Bildschirm nicht.</translation>
    </message>
    <message>
        <source>Take a screenshot, and open the picture or paste it.</source>
        <translation>Machen Sie ein Bildschirmfoto, und öffnen Sie das Bild, oder fügen Sie es ein.</translation>
    </message>
</context>
<context>
    <name>rookery::SecretCollector</name>
    <message>
        <source>It is not saved.</source>
        <translation>Es ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>rookery::SecretEdit</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
</context>
<context>
    <name>rookery::SecretMove</name>
    <message>
        <source>Another one is kept there already.</source>
        <translation>Dort wird schon ein anderes aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>rookery::SecretMoveOffer</name>
    <message>
        <source>Your keys and passwords are kept %1. Forget them there? Rookery uses them until it ends, and asks for them after that.</source>
        <translation>Ihre Schlüssel und Passwörter sind %1 aufbewahrt. Dort vergessen? Rookery benutzt sie, bis es endet, und fragt danach nach ihnen.</translation>
    </message>
    <message>
        <source>Your keys and passwords are kept %1. Keep them %2 instead?</source>
        <translation>Ihre Schlüssel und Passwörter sind %1 aufbewahrt. Stattdessen %2 aufbewahren?</translation>
    </message>
    <message>
        <source>Not every key could be moved; those stay where they were.</source>
        <translation>Nicht jeder Schlüssel ließ sich mitnehmen; die übrigen bleiben, wo sie waren.</translation>
    </message>
    <message>
        <source>Keys and passwords</source>
        <translation>Schlüssel und Passwörter</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Move them</source>
        <translation>&amp;Mitnehmen</translation>
    </message>
    <message>
        <source>&amp;Leave them there</source>
        <translation>&amp;Dort lassen</translation>
    </message>
</context>
<context>
    <name>rookery::SecretPlace</name>
    <message>
        <source>in the desktop&apos;s keychain</source>
        <translation>im Schlüsselbund des Desktops</translation>
    </message>
    <message>
        <source>in a file that only you can read</source>
        <translation>in einer Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>until Rookery ends</source>
        <translation>bis Rookery endet</translation>
    </message>
</context>
<context>
    <name>rookery::SelectionPage</name>
    <message numerus="yes">
        <source>%n tunnel(s) chosen</source>
        <translation>
            <numerusform>%n Tunnel gewählt</numerusform>
            <numerusform>%n Tunnel gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tunnels connected</source>
        <translation>%1 von %2 Tunneln verbunden</translation>
    </message>
</context>
<context>
    <name>rookery::ServerArguments</name>
    <message>
        <source>“%1” is not an IP address of this computer.</source>
        <translation>„%1“ ist keine IP-Adresse dieses Rechners.</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer only, 0.0.0.0 every IPv4 network, :: every network.</source>
        <translation>127.0.0.1 ist nur dieser Rechner, 0.0.0.0 jedes IPv4-Netz, :: jedes Netz.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Der Text ist zu lang.</translation>
    </message>
    <message>
        <source>The server takes options only; “%1” is none.</source>
        <translation>Der Server nimmt nur Optionen; „%1“ ist keine.</translation>
    </message>
    <message>
        <source>Let certbot or lego get the certificate, and show its challenges with --acme-webroot.</source>
        <translation>Lassen Sie certbot oder lego das Zertifikat holen, und zeigen Sie deren Challenges mit --acme-webroot.</translation>
    </message>
</context>
<context>
    <name>rookery::ServerCommand</name>
    <message>
        <source>The options for that are --ws-psk-file, --host and --allow-anyone.</source>
        <translation>Die Optionen dafür sind --ws-psk-file, --host und --allow-anyone.</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Lauscht auf %1</translation>
    </message>
    <message>
        <source>WARNING: there is no key (--allow-anyone): whoever can reach this port can use this gateway to reach everything that this computer can reach.</source>
        <translation>WARNUNG: Es gibt keinen Schlüssel (--allow-anyone): Wer diesen Port erreicht, kann über dieses Gateway alles erreichen, was dieser Rechner erreicht.</translation>
    </message>
    <message>
        <source>Clients may open ports on this computer (--reverse).</source>
        <translation>Clients dürfen Ports auf diesem Rechner öffnen (--reverse).</translation>
    </message>
    <message>
        <source>1 client</source>
        <translation>1 Client</translation>
    </message>
    <message>
        <source>%1 clients</source>
        <translation>%1 Clients</translation>
    </message>
    <message>
        <source>There is no certificate to read again; everything goes on.</source>
        <translation>Es gibt kein Zertifikat, das neu zu lesen wäre; alles läuft weiter.</translation>
    </message>
    <message>
        <source>Certificate and key were read again, for connections from now on.</source>
        <translation>Zertifikat und Schlüssel wurden neu gelesen und gelten für Verbindungen ab jetzt.</translation>
    </message>
    <message>
        <source>The certificate in use stays: %1</source>
        <translation>Das bisherige Zertifikat bleibt: %1</translation>
    </message>
    <message>
        <source>Clients may reach unix sockets of this computer (--allow-unix).</source>
        <translation>Clients dürfen Unix-Sockets dieses Rechners erreichen (--allow-unix).</translation>
    </message>
</context>
<context>
    <name>rookery::ServerOption</name>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer only, 0.0.0.0 every IPv4 network, :: every network; may be repeated [127.0.0.1]</source>
        <translation>127.0.0.1 ist nur dieser Rechner, 0.0.0.0 jedes IPv4-Netz, :: jedes Netz; auch mehrmals [127.0.0.1]</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>PORT</translation>
    </message>
    <message>
        <source>May be repeated: the first goes with the first host, and so on; the last one given goes with all that remain [8080]</source>
        <translation>Auch mehrmals: der erste gehört zum ersten --host und so weiter; der letzte gehört zu allen übrigen [8080]</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Speak TLS with this certificate (PEM, its chain behind it)</source>
        <translation>TLS mit diesem Zertifikat (PEM, dahinter seine Kette)</translation>
    </message>
    <message>
        <source>The key (PEM) of that certificate</source>
        <translation>Der Schlüssel (PEM) dieses Zertifikats</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEKUNDEN</translation>
    </message>
    <message>
        <source>Time for TLS and the request; 0 no limit [60]</source>
        <translation>Zeit für TLS und die Anfrage; 0 ohne Limit [60]</translation>
    </message>
    <message>
        <source>Clients must know the key in this file</source>
        <translation>Clients müssen den Schlüssel in dieser Datei kennen</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>SCHLÜSSEL</translation>
    </message>
    <message>
        <source>The same on the command line; the environment variable ROOKERY_PSK works too</source>
        <translation>Dasselbe auf der Befehlszeile; auch die Umgebungsvariable ROOKERY_PSK geht</translation>
    </message>
    <message>
        <source>Listen beyond this computer without a key. It refuses to do so otherwise</source>
        <translation>Ohne Schlüssel über diesen Rechner hinaus lauschen. Sonst verweigert es das</translation>
    </message>
    <message>
        <source>Let clients open ports on this computer</source>
        <translation>Clients dürfen Ports dieses Rechners öffnen</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Body of the 404 answer [Not found]</source>
        <translation>Inhalt der 404-Antwort [Not found]</translation>
    </message>
    <message>
        <source>Connect to IPv4 targets from this address</source>
        <translation>IPv4-Ziele von dieser Adresse aus erreichen</translation>
    </message>
    <message>
        <source>Connect to IPv6 targets from this address</source>
        <translation>IPv6-Ziele von dieser Adresse aus erreichen</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>Which WebSocket implementation: native or qt [native]</source>
        <translation>Welche WebSocket-Implementierung: native oder qt [native]</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Threads for the work; 0 as many as processors, at most 4 [0]</source>
        <translation>Threads für die Arbeit; 0 so viele wie Prozessoren, höchstens 4 [0]</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PFAD</translation>
    </message>
    <message>
        <source>Clients must show a certificate by an authority in this file or folder (PEM), which may have revocation lists too</source>
        <translation>Clients müssen ein Zertifikat einer Zertifizierungsstelle aus dieser Datei oder diesem Ordner (PEM) zeigen; Sperrlisten dürfen auch darin sein</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Show the challenges that certbot or lego put into this folder, without TLS too</source>
        <translation>Die Challenges zeigen, die certbot oder lego in diesen Ordner legen, auch ohne TLS</translation>
    </message>
    <message>
        <source>Wait this long for a client whose connection is lost; 0 not at all [60]</source>
        <translation>So lange auf einen Client warten, dessen Verbindung verloren ist; 0 gar nicht [60]</translation>
    </message>
    <message>
        <source>GLOB</source>
        <translation>MUSTER</translation>
    </message>
    <message>
        <source>Let clients reach the unix sockets of this computer that fit, such as &apos;/run/app/*.sock&apos;; may be repeated</source>
        <translation>Clients dürfen die passenden Unix-Sockets dieses Rechners erreichen, zum Beispiel &apos;/run/app/*.sock&apos;; auch mehrmals</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Show this web site to whoever brings no tunnel: http://127.0.0.1:8081, https://… or unix:/PATH</source>
        <translation>Diese Website allen zeigen, die keinen Tunnel bringen: http://127.0.0.1:8081, https://… oder unix:/PFAD</translation>
    </message>
    <message>
        <source>Tell it in X-Forwarded-For and the like who asks</source>
        <translation>Ihr in X-Forwarded-For und ähnlichen sagen, wer fragt</translation>
    </message>
    <message>
        <source>/health and /version are like any other page</source>
        <translation>/health und /version sind wie jede andere Seite</translation>
    </message>
</context>
<context>
    <name>rookery::ServerUrl</name>
    <message>
        <source>A right one: wss://example.com or ws://127.0.0.1:8080/ws</source>
        <translation>Richtig wäre: wss://example.com oder ws://127.0.0.1:8080/ws</translation>
    </message>
    <message>
        <source>A closing bracket “]” is missing in the server&apos;s address.</source>
        <translation>In der Adresse des Servers fehlt eine schließende Klammer „]“.</translation>
    </message>
    <message>
        <source>The server&apos;s address has no host.</source>
        <translation>In der Adresse des Servers fehlt der Rechner.</translation>
    </message>
    <message>
        <source>An IPv6 address of a server goes in brackets, as in ws://[::1]:8080.</source>
        <translation>Die IPv6-Adresse eines Servers gehört in Klammern, wie in ws://[::1]:8080.</translation>
    </message>
    <message>
        <source>After “]” in the server&apos;s address comes a colon or a slash.</source>
        <translation>Nach „]“ kommt in der Adresse des Servers ein Doppelpunkt oder ein Schrägstrich.</translation>
    </message>
    <message>
        <source>“%1” is not a port that a server can have.</source>
        <translation>„%1“ ist kein Port, den ein Server haben kann.</translation>
    </message>
    <message>
        <source>The server&apos;s address is empty.</source>
        <translation>Die Adresse des Servers ist leer.</translation>
    </message>
    <message>
        <source>The server&apos;s address is too long.</source>
        <translation>Die Adresse des Servers ist zu lang.</translation>
    </message>
    <message>
        <source>“%1” is not a scheme of a server&apos;s address; there are ws and wss, http and https.</source>
        <translation>„%1“ ist kein Schema für die Adresse eines Servers; es gibt ws und wss, http und https.</translation>
    </message>
    <message>
        <source>A user name or password does not go into the server&apos;s address.</source>
        <translation>Benutzername und Passwort gehören nicht in die Adresse des Servers.</translation>
    </message>
    <message>
        <source>Use --ws-psk-file for penguin&apos;s key, or --header &quot;Authorization: …&quot; for a web server&apos;s.</source>
        <translation>Verwenden Sie --ws-psk-file für den Schlüssel von penguin oder --header &quot;Authorization: …&quot; für den eines Webservers.</translation>
    </message>
    <message>
        <source>The server&apos;s address has a character that does not belong there.</source>
        <translation>Die Adresse des Servers enthält ein Zeichen, das nicht hineingehört.</translation>
    </message>
    <message>
        <source>A “#” part does not go into a server&apos;s address.</source>
        <translation>Ein Teil mit „#“ gehört nicht in die Adresse eines Servers.</translation>
    </message>
    <message>
        <source>There is a field for penguin&apos;s key; a web server&apos;s goes into a header “Authorization”.</source>
        <translation>Für den Schlüssel von penguin gibt es ein Feld; der eines Webservers gehört in einen Header „Authorization“.</translation>
    </message>
</context>
<context>
    <name>rookery::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Log and secrets</source>
        <translation>Protokoll und Geheimnisse</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose …</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Über</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>In der Leiste weiterlaufen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Beim An&amp;melden starten</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>In der Leiste starten, ohne Fenster</translation>
    </message>
    <message>
        <source>Four times a second</source>
        <translation>Viermal je Sekunde</translation>
    </message>
    <message>
        <source>Once a second</source>
        <translation>Einmal je Sekunde</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>&amp;Aussehen</translation>
    </message>
    <message>
        <source>&amp;Closing the window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Update numbers</source>
        <translation>Za&amp;hlen auffrischen</translation>
    </message>
    <message>
        <source>Tell me, when it has lasted for 5 seconds, that</source>
        <translation>Sagen, wenn es 5 Sekunden gedauert hat, dass</translation>
    </message>
    <message>
        <source>a connection is &amp;lost</source>
        <translation>eine Verbindung &amp;verloren ist</translation>
    </message>
    <message>
        <source>a lost connection is &amp;back</source>
        <translation>eine verlorene Verbindung &amp;zurück ist</translation>
    </message>
    <message>
        <source>a tunnel needs my &amp;attention: a certificate, a key, an address</source>
        <translation>ein Tunnel Ihre Aufmerksamkeit &amp;braucht: ein Zertifikat, ein Schlüssel, eine Adresse</translation>
    </message>
    <message>
        <source>a &amp;forward does not work: its port is busy, or was refused</source>
        <translation>eine &amp;Weiterleitung nicht geht: Ihr Port ist belegt oder wurde abgelehnt</translation>
    </message>
    <message>
        <source>Everything, for finding faults</source>
        <translation>Alles, für die Fehlersuche</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>In the desktop&apos;s keychain</source>
        <translation>Im Schlüsselbund des Desktops</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Jedes Mal fragen</translation>
    </message>
    <message>
        <source>In a file that only I can read</source>
        <translation>In einer Datei, die nur ich lesen kann</translation>
    </message>
    <message>
        <source>Write to the &amp;log</source>
        <translation>Ins &amp;Protokoll schreiben</translation>
    </message>
    <message>
        <source>&amp;Keep lines</source>
        <translation>&amp;Zeilen behalten</translation>
    </message>
    <message>
        <source>Keys and pass&amp;words</source>
        <translation>Schlüssel und Pass&amp;wörter</translation>
    </message>
    <message>
        <source>The file is not encrypted: every program that you start can read it.</source>
        <translation>Die Datei ist nicht verschlüsselt: Jedes Programm, das Sie starten, kann sie lesen.</translation>
    </message>
    <message>
        <source>Ask &amp;before deleting a tunnel</source>
        <translation>&amp;Vor dem Löschen eines Tunnels fragen</translation>
    </message>
    <message>
        <source>There is no tray on this desktop: closing the window minimizes it, or quits.</source>
        <translation>Auf diesem Desktop gibt es keine Leiste für Symbole: Das Schließen des Fensters minimiert es oder beendet das Programm.</translation>
    </message>
    <message>
        <source>You are asked whether what is kept now shall move there.</source>
        <translation>Sie werden gefragt, ob das, was jetzt aufbewahrt ist, dorthin soll.</translation>
    </message>
    <message>
        <source>Ask before a stop cuts conn&amp;ections</source>
        <translation>&amp;Fragen, bevor ein Anhalten Verbindungen abbricht</translation>
    </message>
</context>
<context>
    <name>rookery::SettingsStore</name>
    <message>
        <source>The settings cannot be saved to %1.</source>
        <translation>Die Einstellungen lassen sich nicht in %1 speichern.</translation>
    </message>
    <message>
        <source>They count until Rookery ends. Check that you may write there and that the disk is not full.</source>
        <translation>Sie gelten, bis Rookery endet. Prüfen Sie, ob Sie dort schreiben dürfen und der Datenträger nicht voll ist.</translation>
    </message>
</context>
<context>
    <name>rookery::ShareLink</name>
    <message>
        <source>Ask whoever gave you the link for another one.</source>
        <translation>Bitten Sie den, von dem Sie den Link haben, um einen anderen.</translation>
    </message>
    <message>
        <source>The link is too long for a tunnel.</source>
        <translation>Der Link ist zu lang für einen Tunnel.</translation>
    </message>
    <message>
        <source>The link cannot be read.</source>
        <translation>Der Link kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The link asks for “%1”; Rookery only imports by a link.</source>
        <translation>Der Link verlangt „%1“; Rookery importiert über einen Link nur.</translation>
    </message>
    <message>
        <source>The link hides characters that do not show.</source>
        <translation>Der Link verbirgt Zeichen, die nicht zu sehen sind.</translation>
    </message>
    <message>
        <source>The link names no server.</source>
        <translation>Der Link nennt keinen Server.</translation>
    </message>
    <message>
        <source>“%1” in the link is not known and was left out.</source>
        <translation>„%1“ im Link ist unbekannt und wurde weggelassen.</translation>
    </message>
    <message>
        <source>%1 This was left out.</source>
        <translation>%1 Das wurde weggelassen.</translation>
    </message>
    <message>
        <source>The fingerprint of the trusted certificate is none, and was left out.</source>
        <translation>Der Fingerabdruck des vertrauten Zertifikats ist keiner und wurde weggelassen.</translation>
    </message>
    <message>
        <source>Exactly one certificate is trusted, whoever signed it: the link says which.</source>
        <translation>Genau einem Zertifikat wird vertraut, egal wer es unterschrieben hat: Der Link sagt, welchem.</translation>
    </message>
    <message>
        <source>The link names a file of this computer: %1</source>
        <translation>Der Link nennt eine Datei dieses Rechners: %1</translation>
    </message>
    <message>
        <source>A key or a password is in the link: whoever has seen the link has it.</source>
        <translation>Im Link steht ein Schlüssel oder ein Passwort: Wer den Link gesehen hat, hat auch das.</translation>
    </message>
    <message>
        <source>The gateway reaches into here: %1</source>
        <translation>Das Gateway hat hierher Zugriff: %1</translation>
    </message>
    <message>
        <source>The key is not in the link; whoever imports it enters it.</source>
        <translation>Der Schlüssel steht nicht im Link; wer ihn importiert, gibt den Schlüssel ein.</translation>
    </message>
    <message>
        <source>The passphrase of the TLS key is not in the link; give it by another way.</source>
        <translation>Die Passphrase des TLS-Schlüssels steht nicht im Link; geben Sie sie auf anderem Weg weiter.</translation>
    </message>
    <message>
        <source>The password of its proxies is not in the link; whoever imports it sets one.</source>
        <translation>Das Passwort seiner Proxys steht nicht im Link; wer ihn importiert, legt eines fest.</translation>
    </message>
</context>
<context>
    <name>rookery::ShellWords</name>
    <message>
        <source>A quotation mark in the command is not closed.</source>
        <translation>Ein Anführungszeichen im Befehl ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Copy the whole command.</source>
        <translation>Kopieren Sie den ganzen Befehl.</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>Es gibt keinen Befehl.</translation>
    </message>
    <message>
        <source>Paste one, such as: penguin client wss://example.com 5432:db:5432</source>
        <translation>Fügen Sie einen ein, zum Beispiel: penguin client wss://example.com 5432:db:5432</translation>
    </message>
    <message>
        <source>This is too long to be a command.</source>
        <translation>Das ist zu lang für einen Befehl.</translation>
    </message>
</context>
<context>
    <name>rookery::ShutdownDelay</name>
    <message>
        <source>Tunnels say goodbye</source>
        <translation>Tunnel verabschieden sich</translation>
    </message>
</context>
<context>
    <name>rookery::SingleInstance</name>
    <message>
        <source>Whether Rookery runs already cannot be found out: “%1” cannot be written.</source>
        <translation>Ob Rookery schon läuft, lässt sich nicht feststellen: „%1“ kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>rookery::StandardStreams</name>
    <message>
        <source>The output could not be written, because the standard output is closed.</source>
        <translation>Die Ausgabe ließ sich nicht schreiben, weil die Standardausgabe geschlossen ist.</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>Die Ausgabe ließ sich nicht schreiben: %1.</translation>
    </message>
</context>
<context>
    <name>rookery::StandardTexts</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Neu versuchen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Standardwerte wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Aus&amp;schneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>L&amp;ink-Adresse kopieren</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>Schritt nach &amp;oben</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>Schritt nach &amp;unten</translation>
    </message>
</context>
<context>
    <name>rookery::StartClaim</name>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Warten Sie einen Moment und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Another Rookery has not ended, and does not answer.</source>
        <translation>Ein anderes Rookery ist nicht zu Ende und antwortet nicht.</translation>
    </message>
</context>
<context>
    <name>rookery::StartPage</name>
    <message>
        <source>No tunnel yet</source>
        <translation>Noch kein Tunnel</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>Neuer Tunnel</translation>
    </message>
    <message>
        <source>Type the address of a server and say what to forward.</source>
        <translation>Geben Sie die Adresse eines Servers ein und sagen Sie, was weitergeleitet werden soll.</translation>
    </message>
    <message>
        <source>Paste a command</source>
        <translation>Befehl einfügen</translation>
    </message>
    <message>
        <source>Take over a “penguin client …” command as it is.</source>
        <translation>Übernimmt einen Befehl „penguin client …“ so, wie er ist.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Demo öffnen</translation>
    </message>
    <message>
        <source>Watch live flows through a gateway on this computer, in ten seconds.</source>
        <translation>In zehn Sekunden Datenströme durch ein Gateway auf diesem Rechner sehen.</translation>
    </message>
    <message>
        <source>A tunnel carries ports of this computer over one WebSocket to a penguin server or a Rookery gateway.</source>
        <translation>Ein Tunnel bringt Ports dieses Rechners über einen WebSocket zu einem penguin-Server oder einem Rookery-Gateway.</translation>
    </message>
</context>
<context>
    <name>rookery::StatusText</name>
    <message>
        <source> on port %1</source>
        <translation> auf Port %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>verbindet</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>ohne Antwort</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>lauscht</translation>
    </message>
    <message>
        <source>port busy</source>
        <translation>Port belegt</translation>
    </message>
    <message>
        <source>asking the server</source>
        <translation>fragt den Server</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> seit %1</translation>
    </message>
    <message>
        <source>The next try is in %1.</source>
        <translation>Der nächste Versuch ist in %1.</translation>
    </message>
    <message>
        <source>waiting for the keychain</source>
        <translation>wartet auf den Schlüsselbund</translation>
    </message>
    <message>
        <source>listens; waits for the tunnel</source>
        <translation>lauscht; wartet auf den Tunnel</translation>
    </message>
    <message>
        <source>rests; connects when it is used</source>
        <translation>ruht; verbindet sich bei Benutzung</translation>
    </message>
    <message>
        <source>%1 (gateway “%2”)</source>
        <translation>%1 (Gateway „%2“)</translation>
    </message>
    <message>
        <source> · RTT %1</source>
        <translation> · RTT %1</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
</context>
<context>
    <name>rookery::StdioUdpForward</name>
    <message>
        <source>Reading the standard input failed.</source>
        <translation>Die Standardeingabe konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Writing to the standard output failed.</source>
        <translation>Auf die Standardausgabe konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>rookery::StdioWait</name>
    <message>
        <source>Whoever read the standard output is gone, and there is no connection to the gateway yet.</source>
        <translation>Wer die Standardausgabe gelesen hat, ist weg, und zum Gateway gibt es noch keine Verbindung.</translation>
    </message>
    <message>
        <source>There was no connection to the gateway in the time that stdio waits for one.</source>
        <translation>In der Zeit, die stdio darauf wartet, kam keine Verbindung zum Gateway zustande.</translation>
    </message>
    <message>
        <source>--channel-timeout says how long that is.</source>
        <translation>--channel-timeout sagt, wie lange das ist.</translation>
    </message>
</context>
<context>
    <name>rookery::StopQuestion</name>
    <message>
        <source>Stop tunnel</source>
        <translation>Tunnel anhalten</translation>
    </message>
    <message>
        <source>Stop “%1”?</source>
        <translation>„%1“ anhalten?</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n tunnel(s)?</source>
        <translation>
            <numerusform>%n Tunnel anhalten?</numerusform>
            <numerusform>%n Tunnel anhalten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would be cut.</source>
        <translation>
            <numerusform>%n Verbindung würde abgebrochen.</numerusform>
            <numerusform>%n Verbindungen würden abgebrochen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not &amp;ask again</source>
        <translation>Nicht mehr &amp;fragen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
</context>
<context>
    <name>rookery::TableView</name>
    <message>
        <source>Fit columns</source>
        <translation>Spalten anpassen</translation>
    </message>
</context>
<context>
    <name>rookery::TargetOpens</name>
    <message>
        <source>Too many connections wait for the tunnel.</source>
        <translation>Zu viele Verbindungen warten auf den Tunnel.</translation>
    </message>
    <message>
        <source>There was no connection to the gateway in time.</source>
        <translation>Es gab nicht rechtzeitig eine Verbindung zum Gateway.</translation>
    </message>
    <message>
        <source>--channel-timeout says how long that is.</source>
        <translation>--channel-timeout sagt, wie lange das ist.</translation>
    </message>
    <message>
        <source>The gateway did not say whether it has reached the target.</source>
        <translation>Das Gateway hat nicht gesagt, ob es das Ziel erreicht hat.</translation>
    </message>
</context>
<context>
    <name>rookery::TcpListener</name>
    <message>
        <source>Another program is already listening on %1.</source>
        <translation>Ein anderes Programm lauscht schon auf %1.</translation>
    </message>
    <message>
        <source>Stop it, or choose another port.</source>
        <translation>Beenden Sie es, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>The system does not allow listening on %1.</source>
        <translation>Das System erlaubt es nicht, auf %1 zu lauschen.</translation>
    </message>
    <message>
        <source>Choose a port of 1024 or higher.</source>
        <translation>Wählen Sie einen Port ab 1024.</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine.</source>
        <translation>%1 ist keine Adresse dieses Rechners.</translation>
    </message>
    <message>
        <source>Choose 127.0.0.1 for this machine only, or 0.0.0.0 for all of its addresses.</source>
        <translation>Wählen Sie 127.0.0.1 für nur diesen Rechner oder 0.0.0.0 für alle seine Adressen.</translation>
    </message>
    <message>
        <source>Too many files and connections are open to listen on %1.</source>
        <translation>Zu viele Dateien und Verbindungen sind offen, um auf %1 zu lauschen.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Schließen Sie einige, oder erhöhen Sie die Grenze für offene Dateien.</translation>
    </message>
    <message>
        <source>Listening on %1 failed.</source>
        <translation>Auf %1 konnte nicht gelauscht werden.</translation>
    </message>
    <message>
        <source>Too many files and connections are open to take another connection on %1.</source>
        <translation>Zu viele Dateien und Verbindungen sind offen, um auf %1 noch eine Verbindung anzunehmen.</translation>
    </message>
</context>
<context>
    <name>rookery::TextFile</name>
    <message>
        <source>The text in %1 is UTF-16.</source>
        <translation>Der Text in %1 ist UTF-16.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, which editors have in “Save as”.</source>
        <translation>Speichern Sie ihn als UTF-8; Editoren bieten das unter „Speichern unter“ an.</translation>
    </message>
    <message>
        <source>%1 is no text: it has NUL bytes in it.</source>
        <translation>%1 ist kein Text: Es enthält NUL-Bytes.</translation>
    </message>
</context>
<context>
    <name>rookery::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1: download %2, upload %3</source>
        <translation>%1: Download %2, Upload %3</translation>
    </message>
    <message>
        <source>Throughput and round trip</source>
        <translation>Durchsatz und Umlaufzeit</translation>
    </message>
    <message>
        <source>Round trip %1</source>
        <translation>Umlaufzeit %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: unbekannt</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>Umlaufzeit %1</translation>
    </message>
</context>
<context>
    <name>rookery::TlsContext</name>
    <message>
        <source>The certificate and its key cannot be used together.</source>
        <translation>Das Zertifikat und sein Schlüssel passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Check that the key is the one the certificate was made for.</source>
        <translation>Prüfen Sie, ob das Zertifikat für diesen Schlüssel ausgestellt wurde.</translation>
    </message>
    <message>
        <source>The authorities for the certificates of clients cannot be used.</source>
        <translation>Die Zertifizierungsstellen für die Zertifikate der Clients sind nicht verwendbar.</translation>
    </message>
    <message>
        <source>Their files must have certificates and revocation lists in PEM.</source>
        <translation>Ihre Dateien müssen Zertifikate und Sperrlisten im PEM-Format enthalten.</translation>
    </message>
</context>
<context>
    <name>rookery::TlsFailure</name>
    <message>
        <source>If you know this server, give its authority&apos;s certificate with --tls-ca.</source>
        <translation>Wenn Sie diesen Server kennen, geben Sie das Zertifikat seiner Zertifizierungsstelle mit --tls-ca an.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock, or ask for a new certificate at the server.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners, oder bitten Sie beim Server um ein neues Zertifikat.</translation>
    </message>
    <message>
        <source>Use a name that it has in the address, or give one with --tls-server-name.</source>
        <translation>Verwenden Sie in der Adresse einen Namen, den es enthält, oder geben Sie einen mit --tls-server-name an.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server.</source>
        <translation>Fragen Sie den Betreiber des Servers.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>keinen Namen</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>it is self-signed</source>
        <translation>es ist selbst unterschrieben</translation>
    </message>
    <message>
        <source>it expired on %1</source>
        <translation>es ist am %1 abgelaufen</translation>
    </message>
    <message>
        <source>it is not valid before %1</source>
        <translation>es gilt erst ab %1</translation>
    </message>
    <message>
        <source>it is for %1 and not for %2</source>
        <translation>es gilt für %1 und nicht für %2</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>es wurde widerrufen</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>es gibt keines</translation>
    </message>
    <message>
        <source>its authority, %1, is not known here</source>
        <translation>seine Zertifizierungsstelle %1 ist hier unbekannt</translation>
    </message>
    <message>
        <source>--tls-skip-verify turns the check off: anyone on the way can then read and change everything.</source>
        <translation>--tls-skip-verify schaltet die Prüfung aus: Dann kann jeder auf dem Weg alles lesen und ändern.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted: %2.</source>
        <translation>Dem Zertifikat von %1 kann nicht vertraut werden: %2.</translation>
    </message>
    <message>
        <source>%1 does not speak TLS.</source>
        <translation>%1 spricht kein TLS.</translation>
    </message>
    <message>
        <source>If the server is meant to be without it, the address begins with ws://.</source>
        <translation>Soll der Server ohne TLS sein, beginnt die Adresse mit ws://.</translation>
    </message>
    <message>
        <source>%1 wants a certificate from us, or another one.</source>
        <translation>%1 verlangt ein Zertifikat von uns, oder ein anderes.</translation>
    </message>
    <message>
        <source>Give one that it knows with --tls-cert and --tls-key.</source>
        <translation>Geben Sie mit --tls-cert und --tls-key eines an, das er kennt.</translation>
    </message>
    <message>
        <source>%1 does not know the name %2.</source>
        <translation>%1 kennt den Namen %2 nicht.</translation>
    </message>
    <message>
        <source>Give another one with --tls-server-name.</source>
        <translation>Geben Sie mit --tls-server-name einen anderen an.</translation>
    </message>
    <message>
        <source>%1 broke off the TLS handshake.</source>
        <translation>%1 hat die TLS-Aushandlung abgebrochen.</translation>
    </message>
    <message>
        <source>Check the port; the server may not speak TLS there, or want a certificate from us (--tls-cert).</source>
        <translation>Prüfen Sie den Port; vielleicht spricht der Server dort kein TLS oder verlangt ein Zertifikat von uns (--tls-cert).</translation>
    </message>
    <message>
        <source>If you know this server, choose its authority&apos;s certificate on the editor&apos;s Advanced page.</source>
        <translation>Wenn Sie diesen Server kennen, wählen Sie das Zertifikat seiner Zertifizierungsstelle auf der Seite „Erweitert“ des Editors.</translation>
    </message>
    <message>
        <source>Use a name that it has in the address, or give one as the server name on the editor&apos;s Advanced page.</source>
        <translation>Verwenden Sie in der Adresse einen Namen, den es enthält, oder geben Sie einen als Servernamen auf der Seite „Erweitert“ des Editors an.</translation>
    </message>
    <message>
        <source>Choose one that it knows, and its key, on the editor&apos;s Advanced page.</source>
        <translation>Wählen Sie auf der Seite „Erweitert“ des Editors eines, das er kennt, und dessen Schlüssel.</translation>
    </message>
    <message>
        <source>Give another server name on the editor&apos;s Advanced page.</source>
        <translation>Geben Sie auf der Seite „Erweitert“ des Editors einen anderen Servernamen an.</translation>
    </message>
    <message>
        <source>Check the port; the server may not speak TLS there, or want a certificate from us: it is chosen on the editor&apos;s Advanced page.</source>
        <translation>Prüfen Sie den Port; vielleicht spricht der Server dort kein TLS oder verlangt ein Zertifikat von uns: Es wird auf der Seite „Erweitert“ des Editors gewählt.</translation>
    </message>
    <message>
        <source>Somebody may be in between. Trust another one only if whoever runs the server tells you its fingerprint.</source>
        <translation>Jemand könnte dazwischen sein. Vertrauen Sie einem anderen nur, wenn Ihnen der Betreiber des Servers dessen Fingerabdruck nennt.</translation>
    </message>
    <message>
        <source>it is not the one that is trusted here</source>
        <translation>es ist nicht das, dem hier vertraut wird</translation>
    </message>
</context>
<context>
    <name>rookery::TlsOptions</name>
    <message>
        <source>The file %1 has no certificate in it.</source>
        <translation>Die Datei %1 enthält kein Zertifikat.</translation>
    </message>
    <message>
        <source>It has to be a PEM file with &quot;BEGIN CERTIFICATE&quot; in it.</source>
        <translation>Es muss eine PEM-Datei sein, in der „BEGIN CERTIFICATE“ steht.</translation>
    </message>
    <message>
        <source>The key in %1 is protected by a passphrase.</source>
        <translation>Der Schlüssel in %1 ist durch eine Passphrase geschützt.</translation>
    </message>
    <message>
        <source>The file %1 has no private key in it that can be used.</source>
        <translation>Die Datei %1 enthält keinen verwendbaren privaten Schlüssel.</translation>
    </message>
    <message>
        <source>It has to be a PEM file with an RSA or EC key.</source>
        <translation>Es muss eine PEM-Datei mit einem RSA- oder EC-Schlüssel sein.</translation>
    </message>
    <message>
        <source>A certificate of our own needs its key, and a key its certificate.</source>
        <translation>Ein eigenes Zertifikat braucht seinen Schlüssel und ein Schlüssel sein Zertifikat.</translation>
    </message>
    <message>
        <source>There is no TLS library that can be used on this machine.</source>
        <translation>Auf diesem Rechner gibt es keine verwendbare TLS-Bibliothek.</translation>
    </message>
    <message>
        <source>Install OpenSSL 3.</source>
        <translation>Installieren Sie OpenSSL 3.</translation>
    </message>
    <message>
        <source>Give its passphrase, or a key without one in a file that only you may read.</source>
        <translation>Geben Sie seine Passphrase an, oder einen Schlüssel ohne, in einer Datei, die nur Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The key in %1 does not open with this passphrase.</source>
        <translation>Der Schlüssel in %1 lässt sich mit dieser Passphrase nicht öffnen.</translation>
    </message>
    <message>
        <source>Check the passphrase; small and capital letters differ.</source>
        <translation>Prüfen Sie die Passphrase; Groß- und Kleinbuchstaben zählen.</translation>
    </message>
    <message>
        <source>Give both files, or none.</source>
        <translation>Geben Sie beide Dateien an oder keine.</translation>
    </message>
</context>
<context>
    <name>rookery::Tray</name>
    <message>
        <source>Rookery: no tunnel is on</source>
        <translation>Rookery: Kein Tunnel ist an</translation>
    </message>
    <message numerus="yes">
        <source>Rookery: %1 of %n tunnel(s) connected</source>
        <translation>
            <numerusform>Rookery: %1 von %n Tunnel verbunden</numerusform>
            <numerusform>Rookery: %1 von %n Tunneln verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · ↓ %2 · ↑ %3</source>
        <translation>%1 · ↓ %2 · ↑ %3</translation>
    </message>
</context>
<context>
    <name>rookery::TrayMenu</name>
    <message>
        <source>Open Rookery</source>
        <translation>Rookery öffnen</translation>
    </message>
    <message>
        <source>Start all</source>
        <translation>Alle starten</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle anhalten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnel</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the window…</source>
        <translation>
            <numerusform>%n weiterer im Fenster …</numerusform>
            <numerusform>%n weitere im Fenster …</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3 on)</source>
        <translation>%1 (%2 von %3 an)</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
</context>
<context>
    <name>rookery::TrustDialog</name>
    <message>
        <source>Trust %1</source>
        <translation>%1 vertrauen</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that you trusted. Somebody may be in between.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das, dem Sie vertraut haben. Jemand könnte dazwischen sein.</translation>
    </message>
    <message>
        <source>Nobody known here vouches for the certificate of %1.</source>
        <translation>Niemand, der hier bekannt ist, bürgt für das Zertifikat von %1.</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Jetzt gezeigt</translation>
    </message>
    <message>
        <source>Trusted until now</source>
        <translation>Bisher vertraut</translation>
    </message>
    <message>
        <source>It would be trusted instead of the authority in %1.</source>
        <translation>Ihm würde statt der Zertifizierungsstelle in %1 vertraut.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for its SHA-256 fingerprint, and trust it only if it is the same.</source>
        <translation>Fragen Sie den Betreiber des Servers nach dem SHA-256-Fingerabdruck, und vertrauen Sie ihm nur, wenn er derselbe ist.</translation>
    </message>
    <message>
        <source>This certificate cannot be trusted by itself. Ask whoever runs the server for a better one.</source>
        <translation>Diesem Zertifikat kann nicht für sich allein vertraut werden. Bitten Sie den Betreiber des Servers um ein besseres.</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>Diesem Zertifikat &amp;vertrauen</translation>
    </message>
</context>
<context>
    <name>rookery::Tunnel</name>
    <message>
        <source>The gateway went on with a session that is over.</source>
        <translation>Das Gateway hat eine Sitzung fortgesetzt, die vorbei ist.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelActions</name>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Neu verbinden</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move to group…</source>
        <translation>In Gruppe verschieben …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>Zertifikat zeigen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelControl</name>
    <message>
        <source>No tunnel is named.</source>
        <translation>Es ist kein Tunnel genannt.</translation>
    </message>
    <message>
        <source>A tunnel to be added has no server.</source>
        <translation>Ein Tunnel, der hinzukommen soll, hat keinen Server.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelFilterModel</name>
    <message numerus="yes">
        <source>%1, folded group of %n tunnel(s)</source>
        <translation>
            <numerusform>%1, eingeklappte Gruppe mit %n Tunnel</numerusform>
            <numerusform>%1, eingeklappte Gruppe mit %n Tunneln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::TunnelHooks</name>
    <message numerus="yes">
        <source>It took longer than %n seconds.</source>
        <translation>
            <numerusform>Er dauerte länger als %n Sekunde.</numerusform>
            <numerusform>Er dauerte länger als %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It crashed.</source>
        <translation>Er ist abgestürzt.</translation>
    </message>
    <message>
        <source>It ended with code %1.</source>
        <translation>Er endete mit dem Code %1.</translation>
    </message>
    <message>
        <source>It could not be started: %1</source>
        <translation>Er konnte nicht gestartet werden: %1</translation>
    </message>
    <message>
        <source>The command of “%1” after connecting failed.</source>
        <translation>Der Befehl von „%1“ nach dem Verbinden ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The command of “%1” after disconnecting failed.</source>
        <translation>Der Befehl von „%1“ nach dem Trennen ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelListModel</name>
    <message>
        <source>download %1</source>
        <translation>Download %1</translation>
    </message>
    <message>
        <source>upload %1</source>
        <translation>Upload %1</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>nächster Versuch %1</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelListView</name>
    <message>
        <source>Filter tunnels</source>
        <translation>Tunnel filtern</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Only tunnels that are switched on</source>
        <translation>Nur eingeschaltete Tunnel</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Only tunnels that need you</source>
        <translation>Nur Tunnel, die Ihre Aufmerksamkeit brauchen</translation>
    </message>
    <message>
        <source>No tunnel holds these words.</source>
        <translation>Kein Tunnel enthält diese Wörter.</translation>
    </message>
    <message>
        <source>No tunnel is on.</source>
        <translation>Kein Tunnel ist an.</translation>
    </message>
    <message>
        <source>No tunnel needs you.</source>
        <translation>Kein Tunnel braucht Ihre Aufmerksamkeit.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelManager</name>
    <message>
        <source>Enter it to connect.</source>
        <translation>Geben Sie es ein, um zu verbinden.</translation>
    </message>
    <message>
        <source>The key for the server is needed.</source>
        <translation>Der Schlüssel für den Server wird gebraucht.</translation>
    </message>
    <message>
        <source>The password for the proxy is needed.</source>
        <translation>Das Passwort für den Proxy wird gebraucht.</translation>
    </message>
    <message>
        <source>The passphrase of the certificate&apos;s key is needed.</source>
        <translation>Die Passphrase für den Schlüssel des Zertifikats wird gebraucht.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, and the tunnel connects.</source>
        <translation>Entsperren Sie ihn, und der Tunnel verbindet sich.</translation>
    </message>
    <message>
        <source>The password of this tunnel&apos;s own proxies is needed.</source>
        <translation>Das Passwort der eigenen Proxys dieses Tunnels wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelPage</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>About this tunnel</source>
        <translation>Über diesen Tunnel</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Weiterleitungen</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Datenströme</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Forwards  %1</source>
        <translation>Weiterleitungen  %1</translation>
    </message>
    <message>
        <source>Flows  %1</source>
        <translation>Datenströme  %1</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelRows</name>
    <message numerus="yes">
        <source>%n tunnel(s)</source>
        <translation>
            <numerusform>%n Tunnel</numerusform>
            <numerusform>%n Tunnel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::UdpSocket</name>
    <message>
        <source>Another program already uses UDP port %1.</source>
        <translation>Ein anderes Programm benutzt den UDP-Port %1 schon.</translation>
    </message>
    <message>
        <source>Stop it, or choose another port.</source>
        <translation>Beenden Sie es, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>The system does not allow listening on %1.</source>
        <translation>Das System erlaubt es nicht, auf %1 zu lauschen.</translation>
    </message>
    <message>
        <source>Choose a port of 1024 or higher.</source>
        <translation>Wählen Sie einen Port ab 1024.</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine.</source>
        <translation>%1 ist keine Adresse dieses Rechners.</translation>
    </message>
    <message>
        <source>Choose 127.0.0.1 for this machine only.</source>
        <translation>Wählen Sie 127.0.0.1 für nur diesen Rechner.</translation>
    </message>
    <message>
        <source>Listening on %1 failed.</source>
        <translation>Auf %1 konnte nicht gelauscht werden.</translation>
    </message>
</context>
<context>
    <name>rookery::UnixDialer</name>
    <message>
        <source>The unix socket %1 is not among those that are allowed.</source>
        <translation>Der Unix-Socket %1 gehört nicht zu den erlaubten.</translation>
    </message>
    <message>
        <source>There is no unix socket %1.</source>
        <translation>Es gibt keinen Unix-Socket %1.</translation>
    </message>
    <message>
        <source>Check the path, and that the program behind it is running.</source>
        <translation>Prüfen Sie den Pfad und ob das Programm dahinter läuft.</translation>
    </message>
    <message>
        <source>Nobody listens on the unix socket %1.</source>
        <translation>Niemand lauscht auf dem Unix-Socket %1.</translation>
    </message>
    <message>
        <source>%1 is no unix socket that connections can be made to.</source>
        <translation>%1 ist kein Unix-Socket, zu dem man sich verbinden kann.</translation>
    </message>
    <message>
        <source>The system does not allow a connection to %1.</source>
        <translation>Das System erlaubt keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>Check who may write to the unix socket, and enter its folder.</source>
        <translation>Prüfen Sie, wer auf den Unix-Socket schreiben und seinen Ordner betreten darf.</translation>
    </message>
    <message>
        <source>Too many files and connections are open to connect to %1.</source>
        <translation>Zu viele Dateien und Verbindungen sind offen, um zu %1 zu verbinden.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Schließen Sie einige, oder erhöhen Sie die Grenze für offene Dateien.</translation>
    </message>
    <message>
        <source>The unix socket %1 cannot be reached.</source>
        <translation>Der Unix-Socket %1 ist nicht erreichbar.</translation>
    </message>
</context>
<context>
    <name>rookery::UnixListener</name>
    <message>
        <source>Stop it, or choose another path.</source>
        <translation>Beenden Sie es, oder wählen Sie einen anderen Pfad.</translation>
    </message>
    <message>
        <source>Where the unix socket %1 should be there is a file.</source>
        <translation>Wo der Unix-Socket %1 sein soll, ist eine Datei.</translation>
    </message>
    <message>
        <source>Remove it, or choose another path.</source>
        <translation>Entfernen Sie sie, oder wählen Sie einen anderen Pfad.</translation>
    </message>
    <message>
        <source>The unix socket %1 is in a folder that is not there.</source>
        <translation>Der Unix-Socket %1 liegt in einem Ordner, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another path.</source>
        <translation>Legen Sie den Ordner an, oder wählen Sie einen anderen Pfad.</translation>
    </message>
    <message>
        <source>Choose another path.</source>
        <translation>Wählen Sie einen anderen Pfad.</translation>
    </message>
</context>
<context>
    <name>rookery::UnixRules</name>
    <message>
        <source>These are more than %1 patterns.</source>
        <translation>Das sind mehr als %1 Muster.</translation>
    </message>
    <message>
        <source>“%1” is no pattern for paths of unix sockets.</source>
        <translation>„%1“ ist kein Muster für Pfade von Unix-Sockets.</translation>
    </message>
    <message>
        <source>A right one: /run/app/*.sock</source>
        <translation>Richtig wäre: /run/app/*.sock</translation>
    </message>
</context>
<context>
    <name>rookery::UpgradeRequest</name>
    <message>
        <source>Use --hostname for it.</source>
        <translation>Verwenden Sie dafür --hostname.</translation>
    </message>
    <message>
        <source>Use --ws-psk for it.</source>
        <translation>Verwenden Sie dafür --ws-psk.</translation>
    </message>
    <message>
        <source>The tunnel sets it itself.</source>
        <translation>Der Tunnel setzt ihn selbst.</translation>
    </message>
    <message>
        <source>A header&apos;s name has characters that HTTP does not allow.</source>
        <translation>Der Name eines Headers enthält Zeichen, die HTTP nicht erlaubt.</translation>
    </message>
    <message>
        <source>Write it as &quot;Name: value&quot;.</source>
        <translation>Schreiben Sie ihn als „Name: Wert“.</translation>
    </message>
    <message>
        <source>The header %1 cannot be set by hand.</source>
        <translation>Der Header %1 kann nicht von Hand gesetzt werden.</translation>
    </message>
    <message>
        <source>The value of the header %1 has a line break or another control character.</source>
        <translation>Der Wert des Headers %1 enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>The key has a line break or another control character.</source>
        <translation>Der Schlüssel enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>Check the end of the file or variable that it comes from.</source>
        <translation>Prüfen Sie das Ende der Datei oder der Variablen, aus der er kommt.</translation>
    </message>
    <message>
        <source>The key begins or ends with a space, which gets lost on the way.</source>
        <translation>Der Schlüssel beginnt oder endet mit einem Leerzeichen, das unterwegs verloren geht.</translation>
    </message>
    <message>
        <source>Choose a key without.</source>
        <translation>Wählen Sie einen Schlüssel ohne.</translation>
    </message>
    <message>
        <source>The host name for the Host header cannot be used.</source>
        <translation>Der Rechnername für den Host-Header kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>It looks like &quot;example.com&quot; or &quot;example.com:8443&quot;.</source>
        <translation>Er sieht aus wie „example.com“ oder „example.com:8443“.</translation>
    </message>
    <message>
        <source>The server&apos;s address cannot be used.</source>
        <translation>Die Adresse des Servers kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>It looks like &quot;ws://example.com:8080/ws&quot; or &quot;wss://example.com/ws&quot;.</source>
        <translation>Sie sieht aus wie „ws://example.com:8080/ws“ oder „wss://example.com/ws“.</translation>
    </message>
    <message>
        <source>It has a field of its own.</source>
        <translation>Er hat ein eigenes Feld.</translation>
    </message>
    <message>
        <source>The key has a field of its own.</source>
        <translation>Der Schlüssel hat ein eigenes Feld.</translation>
    </message>
</context>
<context>
    <name>rookery::ValueReader</name>
    <message>
        <source>“%1” is not an %2 address.</source>
        <translation>„%1“ ist keine %2-Adresse.</translation>
    </message>
    <message>
        <source>It needs --%1 as well.</source>
        <translation>Dazu gehört auch --%1.</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Es gibt keinen Ordner „%1“.</translation>
    </message>
</context>
<context>
    <name>rookery::WatchCommand</name>
    <message>
        <source>Rookery has ended.</source>
        <translation>Rookery wurde beendet.</translation>
    </message>
</context>
</TS>
