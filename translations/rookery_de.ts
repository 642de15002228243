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
    <message>
        <source>The UDP port %1 cannot be bound.</source>
        <translation>Der UDP-Port %1 kann nicht belegt werden.</translation>
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
        <source>The certificate file %1 cannot be read.</source>
        <translation>Die Zertifikatsdatei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check the path and who may read it.</source>
        <translation>Prüfen Sie den Pfad und wer die Datei lesen darf.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>Die Schlüsseldatei %1 kann nicht gelesen werden.</translation>
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
    <name>rookery::ArgumentValues</name>
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
</context>
<context>
    <name>rookery::ClientArguments</name>
    <message>
        <source>“%1”: unix sockets come in a later version.</source>
        <translation>„%1“: Unix-Sockets kommen in einer späteren Version.</translation>
    </message>
    <message>
        <source>“%1”: socks and http forwards come in a later version.</source>
        <translation>„%1“: Weiterleitungen der Art socks und http kommen in einer späteren Version.</translation>
    </message>
    <message>
        <source>A forward to one target works: 5432:db.internal:5432</source>
        <translation>Eine Weiterleitung zu einem einzelnen Ziel geht: 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>“%1”: tproxy forwards come in a later version.</source>
        <translation>„%1“: Weiterleitungen der Art tproxy kommen in einer späteren Version.</translation>
    </message>
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
</context>
<context>
    <name>rookery::ClientCommand</name>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source> · RTT %1 ms</source>
        <translation> · RTT %1 ms</translation>
    </message>
    <message>
        <source> · ↓ %1/s ↑ %2/s</source>
        <translation> · ↓ %1/s ↑ %2/s</translation>
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
        <source>  TCP        %1 there and %1 back in %2 s: %3/s each way,</source>
        <translation>  TCP        %1 hin und %1 zurück in %2 s: %3/s je Richtung,</translation>
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
</context>
<context>
    <name>rookery::DemoTcpRun</name>
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
    <name>rookery::Dialer</name>
    <message>
        <source>There is no host to connect to.</source>
        <translation>Es gibt keinen Rechner, zu dem verbunden werden soll.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>Der Name %1 wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check its spelling, and that this machine can look up names.</source>
        <translation>Prüfen Sie die Schreibweise und ob dieser Rechner Namen auflösen kann.</translation>
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
    <name>rookery::ForwardFactory</name>
    <message>
        <source>This version does not support this kind of forward yet.</source>
        <translation>Diese Version unterstützt diese Art von Weiterleitung noch nicht.</translation>
    </message>
    <message>
        <source>TCP, UDP, stdio and reverse forwards work.</source>
        <translation>TCP, UDP, stdio und umgekehrte Weiterleitungen gehen.</translation>
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
        <source>A unix socket is written in brackets.</source>
        <translation>Ein Unix-Socket wird in Klammern geschrieben.</translation>
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
        <source>“tproxy” cannot be combined with stdio.</source>
        <translation>„tproxy“ lässt sich nicht mit stdio kombinieren.</translation>
    </message>
    <message>
        <source>“tproxy” cannot be combined with a unix socket.</source>
        <translation>„tproxy“ lässt sich nicht mit einem Unix-Socket kombinieren.</translation>
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
        <source>A reverse forward needs a port at the gateway: it has no way to tell which one it chose.</source>
        <translation>Eine umgekehrte Weiterleitung braucht einen bestimmten Port am Gateway: Es kann nicht mitteilen, welchen es gewählt hat.</translation>
    </message>
    <message>
        <source>Nothing can be reached at port 0.</source>
        <translation>An Port 0 ist nichts erreichbar.</translation>
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
        <source>rookery-cli - TCP and UDP tunnels over one WebSocket connection

Usage: rookery-cli COMMAND [OPTIONS] ...

Commands:
  server    Run a gateway on a computer that can reach what you need
  client    Connect to a gateway and forward local ports through it
  demo      Try both on this computer, in a few seconds, with nothing to set up

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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rookery-cli client - connect to a gateway and forward ports through it

Usage: rookery-cli client [OPTIONS] SERVER FORWARD...

SERVER is the gateway&apos;s address:
  wss://gateway.example.com    encrypted; what you want on the internet
  ws://127.0.0.1:8080          not encrypted; &quot;ws://&quot; may be left out
  Without a path, /ws is used. http and https mean ws and wss.

FORWARD is [LOCAL_HOST:][LOCAL_PORT:]HOST:PORT[/udp]:
  5432:db.internal:5432        127.0.0.1:5432 here leads to db.internal:5432,
                               as seen from the gateway
  db.internal:5432             the same; the local port is that of the target
  3000                         127.0.0.1:3000 here, 127.0.0.1:3000 there
  0:db.internal:5432           any free local port; it is printed
  53:1.1.1.1:53/udp            UDP
  0.0.0.0:8080:intranet:80     let others use it too, not only this computer
  [::1]:8080:[2001:db8::7]:80  IPv6 addresses go in brackets
  stdio:server.internal:22     stdin and stdout, for ssh (see below)
  R:2222:127.0.0.1:22          the other way: port 2222 at the gateway leads to
                               127.0.0.1:22 here; the server needs --reverse

Connecting:
  --ws-psk-file FILE           The gateway&apos;s key, in a file
  --ws-psk KEY                 The same on the command line; the environment
                               variable ROOKERY_PSK works too
  -x, --proxy URL              http://[USER:PASSWORD@]HOST:PORT or socks5://...
  -H, --header &quot;NAME: VALUE&quot;   Add a header to the request; may be repeated
  --hostname HOST              Send this Host header instead of SERVER&apos;s
  --handshake-timeout SECONDS  Give up a try to connect after this time [10]
  --channel-timeout SECONDS    Give up opening a connection to a target [10]

TLS (wss://):
  -t, --tls-ca FILE            Trust these certificates (PEM) instead of the
                               system&apos;s
  --tls-cert FILE, --tls-key FILE
                               Show this certificate (PEM) to the gateway
  --tls-server-name NAME       Expect a certificate for this name
  -k, --tls-skip-verify        Accept any certificate. Only for tests: it takes
                               away all protection against eavesdroppers

Staying connected:
  --keepalive SECONDS          Ping this often; 0 never [25]
  --keepalive-timeout SECONDS  Without an answer for this long, connect again;
                               0 waits for ever [60]
  --max-retry-count N          Give up after N failed tries; 0 never [0]
  --max-retry-interval MS      The longest wait between two tries, in
                               milliseconds [300000]
  --websocket KIND             Which WebSocket implementation: native or qt
                               [native; over TLS always qt]

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

SERVER ist die Adresse des Gateways:
  wss://gateway.example.com    verschlüsselt; das Richtige im Internet
  ws://127.0.0.1:8080          unverschlüsselt; „ws://“ darf fehlen
  Ohne Pfad wird /ws verwendet. http und https bedeuten ws und wss.

WEITERLEITUNG ist [LOKALER_RECHNER:][LOKALER_PORT:]RECHNER:PORT[/udp]:
  5432:db.internal:5432        127.0.0.1:5432 hier führt zu db.internal:5432,
                               vom Gateway aus gesehen
  db.internal:5432             dasselbe; der lokale Port ist der des Ziels
  3000                         127.0.0.1:3000 hier, 127.0.0.1:3000 dort
  0:db.internal:5432           irgendein freier Port; er wird ausgegeben
  53:1.1.1.1:53/udp            UDP
  0.0.0.0:8080:intranet:80     auch für andere, nicht nur für diesen Rechner
  [::1]:8080:[2001:db8::7]:80  IPv6-Adressen gehören in Klammern
  stdio:server.internal:22     Standardein- und -ausgabe, für ssh (siehe unten)
  R:2222:127.0.0.1:22          umgekehrt: Port 2222 am Gateway führt zu
                               127.0.0.1:22 hier; dort ist --reverse nötig

Verbinden:
  --ws-psk-file DATEI          Der Schlüssel des Gateways, in einer Datei
  --ws-psk SCHLÜSSEL           Dasselbe auf der Befehlszeile; auch die
                               Umgebungsvariable ROOKERY_PSK geht
  -x, --proxy URL              http://[NAME:PASSWORT@]RECHNER:PORT oder
                               socks5://...
  -H, --header &quot;NAME: WERT&quot;    Einen Header zur Anfrage; auch mehrmals
  --hostname RECHNER           Diesen Host-Header statt dem von SERVER senden
  --handshake-timeout SEKUNDEN Einen Verbindungsversuch danach aufgeben [10]
  --channel-timeout SEKUNDEN   Das Verbinden zu einem Ziel danach aufgeben [10]

TLS (wss://):
  -t, --tls-ca DATEI           Diesen Zertifikaten (PEM) vertrauen statt denen
                               des Systems
  --tls-cert DATEI, --tls-key DATEI
                               Dem Gateway dieses Zertifikat (PEM) zeigen
  --tls-server-name NAME       Ein Zertifikat für diesen Namen erwarten
  -k, --tls-skip-verify        Jedes Zertifikat annehmen. Nur für Tests: Es
                               nimmt jeden Schutz vor Mitlesern weg

Verbunden bleiben:
  --keepalive SEKUNDEN         So oft einen Ping senden; 0 nie [25]
  --keepalive-timeout SEKUNDEN So lange ohne Antwort: neu verbinden;
                               0 wartet ewig [60]
  --max-retry-count N          Nach N Fehlversuchen aufgeben; 0 nie [0]
  --max-retry-interval MS      Die längste Pause zwischen zwei Versuchen, in
                               Millisekunden [300000]
  --websocket ART              Welche WebSocket-Implementierung: native oder qt
                               [native; über TLS immer qt]

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
        <source>rookery-cli server - run a gateway

Usage: rookery-cli server [OPTIONS]

Clients connect to it and reach, through it, what this computer can reach.
It answers on the path /ws; every other request gets a plain 404.

Listening:
  --host ADDRESS               127.0.0.1 is this computer only, 0.0.0.0 every
                               IPv4 network, :: every network; may be repeated
                               [127.0.0.1]
  -p, --port PORT              May be repeated: the first goes with the first
                               host, and so on; the last one given goes with
                               all that remain [8080]
  --tls-cert FILE, --tls-key FILE
                               Speak TLS with this certificate and key (PEM)
  --timeout SECONDS            Time for TLS and the request; 0 no limit [60]

Who may use it:
  --ws-psk-file FILE           Clients must know the key in this file
  --ws-psk KEY                 The same on the command line; the environment
                               variable ROOKERY_PSK works too
  --allow-anyone               Listen beyond this computer without a key. It
                               refuses to do so otherwise
  --reverse                    Let clients open ports on this computer

More:
  --404-resp TEXT              Body of the 404 answer [Not found]
  --outgoing-from-v4 ADDRESS   Connect to IPv4 targets from this address
  --outgoing-from-v6 ADDRESS   Connect to IPv6 targets from this address
  --websocket KIND             Which WebSocket implementation: native or qt
                               [native; over TLS always qt]
  --threads N                  Threads for the work; 0 as many as processors,
                               at most 4 [0]
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
  --host ADRESSE               127.0.0.1 ist nur dieser Rechner, 0.0.0.0 jedes
                               IPv4-Netz, :: jedes Netz; auch mehrmals
                               [127.0.0.1]
  -p, --port PORT              Auch mehrmals: der erste gehört zum ersten
                               --host und so weiter; der letzte gehört zu allen
                               übrigen [8080]
  --tls-cert DATEI, --tls-key DATEI
                               TLS mit diesem Zertifikat und Schlüssel (PEM)
  --timeout SEKUNDEN           Zeit für TLS und die Anfrage; 0 ohne Limit [60]

Wer es benutzen darf:
  --ws-psk-file DATEI          Clients müssen den Schlüssel in dieser Datei kennen
  --ws-psk SCHLÜSSEL           Dasselbe auf der Befehlszeile; auch die
                               Umgebungsvariable ROOKERY_PSK geht
  --allow-anyone               Ohne Schlüssel über diesen Rechner hinaus
                               lauschen. Sonst verweigert es das
  --reverse                    Clients dürfen Ports dieses Rechners öffnen

Mehr:
  --404-resp TEXT              Inhalt der 404-Antwort [Not found]
  --outgoing-from-v4 ADRESSE   IPv4-Ziele von dieser Adresse aus erreichen
  --outgoing-from-v6 ADRESSE   IPv6-Ziele von dieser Adresse aus erreichen
  --websocket ART              Welche WebSocket-Implementierung: native oder qt
                               [native; über TLS immer qt]
  --threads N                  Threads für die Arbeit; 0 so viele wie
                               Prozessoren, höchstens 4 [0]
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
        <source>Another program already uses %1.</source>
        <translation>Ein anderes Programm benutzt %1 schon.</translation>
    </message>
    <message>
        <source>Stop that program or choose another port; it is tried again every %1 seconds.</source>
        <translation>Beenden Sie dieses Programm, oder wählen Sie einen anderen Port; es wird alle %1 Sekunden neu versucht.</translation>
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
    <name>rookery::MuxEngine</name>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>Die Gegenstelle hat das Protokoll verletzt.</translation>
    </message>
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
        <source>The other end stopped answering.</source>
        <translation>Die Gegenstelle antwortet nicht mehr.</translation>
    </message>
    <message>
        <source>The server did not answer the open in time.</source>
        <translation>Der Server hat auf das Öffnen nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server did not answer the reverse forward.</source>
        <translation>Der Server hat auf die umgekehrte Weiterleitung nicht geantwortet.</translation>
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
        <source>The server refused the flow three times.</source>
        <translation>Der Server hat den Datenstrom dreimal abgelehnt.</translation>
    </message>
    <message>
        <source>It may have too many open.</source>
        <translation>Vielleicht hat er zu viele offen.</translation>
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
        <source>The other end asks for answers and does not read them.</source>
        <translation>Die Gegenstelle verlangt Antworten und liest sie nicht.</translation>
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
</context>
<context>
    <name>rookery::MuxStream</name>
    <message>
        <source>The flow takes no more data.</source>
        <translation>Der Datenstrom nimmt keine Daten mehr an.</translation>
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
        <source>The other end closed the connection.</source>
        <translation>Die Gegenstelle hat die Verbindung geschlossen.</translation>
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
    <name>rookery::NativeUpgrader</name>
    <message>
        <source>The client&apos;s upgrade request is not valid.</source>
        <translation>Die Upgrade-Anfrage des Clients ist ungültig.</translation>
    </message>
    <message>
        <source>The client went away during the upgrade.</source>
        <translation>Der Client ist während des Upgrades verschwunden.</translation>
    </message>
</context>
<context>
    <name>rookery::OptionSet</name>
    <message>
        <source>--%1 is not supported yet; it comes in a later version.</source>
        <translation>--%1 wird noch nicht unterstützt; es kommt in einer späteren Version.</translation>
    </message>
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
        <source>A command is missing: client, server or demo. “rookery-cli --help” tells more.</source>
        <translation>Es fehlt ein Befehl: client, server oder demo. „rookery-cli --help“ sagt mehr.</translation>
    </message>
</context>
<context>
    <name>rookery::PskSource</name>
    <message>
        <source>The key from %1 cannot be used.</source>
        <translation>Der Schlüssel aus %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>The key file “%1” cannot be read: %2.</source>
        <translation>Die Schlüsseldatei „%1“ kann nicht gelesen werden: %2.</translation>
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
        <source>The other end closed the connection.</source>
        <translation>Die Gegenstelle hat die Verbindung geschlossen.</translation>
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
    <name>rookery::ReverseForward</name>
    <message>
        <source>A reverse forward needs the number of the port to listen on at the server.</source>
        <translation>Eine umgekehrte Weiterleitung braucht die Nummer des Ports, auf dem am Server gelauscht werden soll.</translation>
    </message>
    <message>
        <source>Choose a port other than 0.</source>
        <translation>Wählen Sie einen anderen Port als 0.</translation>
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
</context>
<context>
    <name>rookery::ReverseTcpForward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Der Tunnel wurde angehalten.</translation>
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
        <source> · ↓ %1/s ↑ %2/s</source>
        <translation> · ↓ %1/s ↑ %2/s</translation>
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
</context>
<context>
    <name>rookery::StdioForward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Der Tunnel wurde angehalten.</translation>
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
    <name>rookery::TcpForward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Der Tunnel wurde angehalten.</translation>
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
</context>
<context>
    <name>rookery::TlsOptions</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, ob es sie gibt und ob Sie sie lesen dürfen.</translation>
    </message>
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
        <source>Give a key without one, in a file that only you may read.</source>
        <translation>Geben Sie einen ohne an, in einer Datei, die nur Sie lesen dürfen.</translation>
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
        <source>Give both --tls-cert and --tls-key.</source>
        <translation>Geben Sie sowohl --tls-cert als auch --tls-key an.</translation>
    </message>
    <message>
        <source>There is no TLS library that can be used on this machine.</source>
        <translation>Auf diesem Rechner gibt es keine verwendbare TLS-Bibliothek.</translation>
    </message>
    <message>
        <source>Install OpenSSL 3.</source>
        <translation>Installieren Sie OpenSSL 3.</translation>
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
</context>
</TS>
