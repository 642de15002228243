<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>DatagramSocket</name>
    <message>
        <source>The system gives no further UDP socket.</source>
        <translation>Le système ne fournit plus de socket UDP.</translation>
    </message>
    <message>
        <source>Raise the limit of open files.</source>
        <translation>Augmentez la limite de fichiers ouverts.</translation>
    </message>
    <message>
        <source>Nothing can be sent to %1.</source>
        <translation>Rien ne peut être envoyé à %1.</translation>
    </message>
    <message>
        <source>The UDP port %1 cannot be bound.</source>
        <translation>Le port UDP %1 ne peut pas être réservé.</translation>
    </message>
</context>
<context>
    <name>GatewayRules</name>
    <message>
        <source>There is no address to listen on.</source>
        <translation>Il n&apos;y a aucune adresse sur laquelle écouter.</translation>
    </message>
    <message>
        <source>Name at least one.</source>
        <translation>Indiquez-en au moins une.</translation>
    </message>
    <message>
        <source>The path %1 cannot be used.</source>
        <translation>Le chemin %1 ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>It must begin with a slash and have no spaces, query or letters beyond ASCII.</source>
        <translation>Il doit commencer par une barre oblique, sans espaces, sans requête et sans caractères hors de l&apos;ASCII.</translation>
    </message>
    <message>
        <source>The pre-shared key cannot be sent in a header.</source>
        <translation>La clé partagée (PSK) ne peut pas être envoyée dans un en-tête.</translation>
    </message>
    <message>
        <source>Use one line of text without spaces around it.</source>
        <translation>Utilisez une ligne de texte sans espaces au début ni à la fin.</translation>
    </message>
    <message>
        <source>The time limit of idle UDP flows is too short.</source>
        <translation>Le délai des flux UDP inactifs est trop court.</translation>
    </message>
    <message>
        <source>Use 10 seconds or more.</source>
        <translation>Utilisez au moins 10 secondes.</translation>
    </message>
    <message>
        <source>Listening on %1 without a pre-shared key would let anyone use this machine&apos;s network.</source>
        <translation>Écouter sur %1 sans clé partagée ouvrirait à tous le réseau de cette machine.</translation>
    </message>
    <message>
        <source>Set a key, listen on 127.0.0.1 only, or allow anyone explicitly.</source>
        <translation>Définissez une clé, écoutez uniquement sur 127.0.0.1, ou autorisez explicitement tout le monde.</translation>
    </message>
</context>
<context>
    <name>GatewayTls</name>
    <message>
        <source>TLS needs a certificate and a key, and only one of them was given.</source>
        <translation>TLS a besoin d&apos;un certificat et d&apos;une clé, et un seul des deux a été donné.</translation>
    </message>
    <message>
        <source>Name both files, or neither.</source>
        <translation>Indiquez les deux fichiers, ou aucun.</translation>
    </message>
    <message>
        <source>This system has no TLS library that can be used.</source>
        <translation>Ce système n&apos;a aucune bibliothèque TLS utilisable.</translation>
    </message>
    <message>
        <source>Install OpenSSL and the TLS plugin of Qt.</source>
        <translation>Installez OpenSSL et le greffon TLS de Qt.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read.</source>
        <translation>Le fichier de certificat %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check the path and who may read it.</source>
        <translation>Vérifiez le chemin et qui a le droit de le lire.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>Le fichier de clé %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate.</source>
        <translation>Le fichier %1 ne contient pas de certificat.</translation>
    </message>
    <message>
        <source>It must be PEM: the server&apos;s certificate first, then the ones that signed it.</source>
        <translation>Il doit être au format PEM&#xa0;: d&apos;abord le certificat du serveur, puis ceux qui l&apos;ont signé.</translation>
    </message>
    <message>
        <source>The file %1 holds no private key that can be used.</source>
        <translation>Le fichier %1 ne contient pas de clé privée utilisable.</translation>
    </message>
    <message>
        <source>It must be an EC or RSA key in PEM without a passphrase.</source>
        <translation>Ce doit être une clé EC ou RSA au format PEM, sans phrase secrète.</translation>
    </message>
    <message>
        <source>The key %1 and the certificate %2 cannot be used together.</source>
        <translation>La clé %1 et le certificat %2 ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>Check that the key is the one the certificate was made for.</source>
        <translation>Vérifiez que le certificat a bien été établi pour cette clé.</translation>
    </message>
</context>
<context>
    <name>Relay</name>
    <message>
        <source>The flow was over before its bytes could be moved.</source>
        <translation>Le flux s&apos;est terminé avant que ses données aient pu être transmises.</translation>
    </message>
    <message>
        <source>The local program cut its connection off.</source>
        <translation>Le programme local a coupé sa connexion.</translation>
    </message>
    <message>
        <source>The connection with the local program failed.</source>
        <translation>La connexion avec le programme local a échoué.</translation>
    </message>
</context>
<context>
    <name>TargetHost</name>
    <message>
        <source>The peer asked for port 0, which nothing can be reached at.</source>
        <translation>L&apos;autre extrémité a demandé le port 0, où rien n&apos;est joignable.</translation>
    </message>
    <message>
        <source>The peer asked for a host name that is empty or too long.</source>
        <translation>L&apos;autre extrémité a demandé un nom d&apos;hôte vide ou trop long.</translation>
    </message>
    <message>
        <source>The peer asked for a host name that is no text.</source>
        <translation>L&apos;autre extrémité a demandé un nom d&apos;hôte qui n&apos;est pas du texte.</translation>
    </message>
</context>
<context>
    <name>rookery::ArgumentValues</name>
    <message>
        <source>“%1” is not a number of seconds.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un nombre de secondes.</translation>
    </message>
    <message>
        <source>%1 seconds are too many.</source>
        <translation>%1 secondes, c&apos;est trop.</translation>
    </message>
    <message>
        <source>0 turns the limit off.</source>
        <translation>0 supprime la limite.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 to %3.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un nombre entier de %2 à %3.</translation>
    </message>
    <message>
        <source>The value is empty.</source>
        <translation>La valeur est vide.</translation>
    </message>
    <message>
        <source>The value has a control character, such as the end of a line.</source>
        <translation>La valeur contient un caractère de contrôle, par exemple une fin de ligne.</translation>
    </message>
    <message>
        <source>A header is written as “Name: value”.</source>
        <translation>Un en-tête s&apos;écrit «&#xa0;Nom: valeur&#xa0;».</translation>
    </message>
    <message>
        <source>The header %1 is set by the connection itself.</source>
        <translation>L&apos;en-tête %1 est défini par la connexion elle-même.</translation>
    </message>
    <message>
        <source>There are --hostname for Host and --ws-psk-file for the key.</source>
        <translation>Il y a --hostname pour Host et --ws-psk-file pour la clé.</translation>
    </message>
    <message>
        <source>There is no WebSocket implementation “%1”.</source>
        <translation>Il n&apos;y a pas d&apos;implémentation WebSocket «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A right one: native or qt</source>
        <translation>Une valeur correcte&#xa0;: native ou qt</translation>
    </message>
    <message>
        <source>A right one: http://proxy.example.com:3128 or socks5://127.0.0.1:1080</source>
        <translation>Une valeur correcte&#xa0;: http://proxy.example.com:3128 ou socks5://127.0.0.1:1080</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be read.</source>
        <translation>L&apos;adresse du proxy ne peut pas être lue.</translation>
    </message>
    <message>
        <source>A proxy that is itself reached by TLS is not supported.</source>
        <translation>Un proxy auquel on accède lui-même par TLS n&apos;est pas pris en charge.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of proxy that can be used; there are http and socks5.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un type de proxy utilisable&#xa0;; il y a http et socks5.</translation>
    </message>
    <message>
        <source>“%1” is a directory, not a file.</source>
        <translation>«&#xa0;%1&#xa0;» est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» ne peut pas être lu&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>rookery::BindQueue</name>
    <message>
        <source>The server refused to listen on port %1 for this reverse forward.</source>
        <translation>Le serveur a refusé d&apos;écouter sur le port %1 pour cette redirection inverse.</translation>
    </message>
    <message>
        <source>Reverse forwards have to be allowed there, and the port has to be free.</source>
        <translation>Les redirections inverses doivent y être autorisées, et le port doit être libre.</translation>
    </message>
    <message>
        <source>The server did not answer when it was asked for a reverse forward.</source>
        <translation>Le serveur n&apos;a pas répondu à la demande de redirection inverse.</translation>
    </message>
    <message>
        <source>It may be a penguin, which never answers; a Rookery gateway with reverse forwards allowed does.</source>
        <translation>C&apos;est peut-être un penguin, qui n&apos;y répond jamais&#xa0;; une passerelle Rookery qui autorise les redirections inverses y répond.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientArguments</name>
    <message>
        <source>“%1”: unix sockets come in a later version.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: les sockets Unix arriveront dans une version ultérieure.</translation>
    </message>
    <message>
        <source>“%1”: socks and http forwards come in a later version.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: les redirections socks et http arriveront dans une version ultérieure.</translation>
    </message>
    <message>
        <source>A forward to one target works: 5432:db.internal:5432</source>
        <translation>Une redirection vers une seule cible fonctionne&#xa0;: 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>“%1”: tproxy forwards come in a later version.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: les redirections tproxy arriveront dans une version ultérieure.</translation>
    </message>
    <message>
        <source>Only one forward can use stdio.</source>
        <translation>Une seule redirection peut utiliser stdio.</translation>
    </message>
    <message>
        <source>“%1” listens where another forward listens already.</source>
        <translation>«&#xa0;%1&#xa0;» écoute là où une autre redirection écoute déjà.</translation>
    </message>
    <message>
        <source>WARNING: the server&apos;s certificate is NOT checked (--tls-skip-verify). Anyone on the way can read and change everything.</source>
        <translation>ATTENTION&#xa0;: le certificat du serveur n&apos;est PAS vérifié (--tls-skip-verify). Toute personne sur le trajet peut tout lire et tout modifier.</translation>
    </message>
    <message>
        <source>--%1 has no effect, because the server&apos;s address does not start with wss:// or https://.</source>
        <translation>--%1 est sans effet, car l&apos;adresse du serveur ne commence pas par wss:// ou https://.</translation>
    </message>
    <message>
        <source>The key is sent unencrypted, because the server&apos;s address does not start with wss:// or https://.</source>
        <translation>La clé est envoyée en clair, car l&apos;adresse du serveur ne commence pas par wss:// ou https://.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>L&apos;adresse du serveur manque.</translation>
    </message>
    <message>
        <source>No forward is given, for example 5432:db.internal:5432.</source>
        <translation>Aucune redirection n&apos;est donnée, par exemple 5432:db.internal:5432.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientCommand</name>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
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
        <translation>Le proxy %1 demande un nom d&apos;utilisateur et un mot de passe, ou d&apos;autres que ceux-ci.</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address.</source>
        <translation>Mettez-les dans l&apos;adresse du proxy.</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection.</source>
        <translation>Le proxy %1 a refusé la connexion.</translation>
    </message>
    <message>
        <source>Check its port, and whether it is running.</source>
        <translation>Vérifiez son port, et s&apos;il est en marche.</translation>
    </message>
    <message>
        <source>The proxy&apos;s name in %1 was not found.</source>
        <translation>Le nom du proxy dans %1 est introuvable.</translation>
    </message>
    <message>
        <source>Check its spelling and whether this machine is online.</source>
        <translation>Vérifiez l&apos;orthographe et si cette machine est en ligne.</translation>
    </message>
    <message>
        <source>The proxy %1 did not answer in time.</source>
        <translation>Le proxy %1 n&apos;a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Check its address and whether this machine is online.</source>
        <translation>Vérifiez son adresse et si cette machine est en ligne.</translation>
    </message>
    <message>
        <source>The proxy %1 closed the connection.</source>
        <translation>Le proxy %1 a fermé la connexion.</translation>
    </message>
    <message>
        <source>It may not allow connections to this server.</source>
        <translation>Il n&apos;autorise peut-être pas les connexions vers ce serveur.</translation>
    </message>
    <message>
        <source>The proxy %1 did not open the connection or is not a proxy of this kind.</source>
        <translation>Le proxy %1 n&apos;a pas ouvert la connexion ou n&apos;est pas un proxy de ce type.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s kind and port, and whether it allows this server.</source>
        <translation>Vérifiez le type et le port du proxy, et s&apos;il autorise ce serveur.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 a fermé la connexion sans répondre.</translation>
    </message>
    <message>
        <source>Check the port; the server may also want a certificate from us (--tls-cert).</source>
        <translation>Vérifiez le port&#xa0;; le serveur veut peut-être aussi un certificat de notre part (--tls-cert).</translation>
    </message>
    <message>
        <source>Check the port; if the server speaks TLS, the address begins with wss://.</source>
        <translation>Vérifiez le port&#xa0;; si le serveur parle TLS, l&apos;adresse commence par wss://.</translation>
    </message>
    <message>
        <source>This machine does not allow a connection to %1.</source>
        <translation>Cette machine n&apos;autorise pas de connexion vers %1.</translation>
    </message>
    <message>
        <source>Check its firewall.</source>
        <translation>Vérifiez son pare-feu.</translation>
    </message>
    <message>
        <source>The proxy %1 does not allow a connection to %2.</source>
        <translation>Le proxy %1 n&apos;autorise pas de connexion vers %2.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or use another port of the server.</source>
        <translation>Demandez à qui gère le proxy, ou utilisez un autre port du serveur.</translation>
    </message>
    <message>
        <source>The path or the key may be wrong: a tunnel server answers both like a page that is not there.</source>
        <translation>Le chemin ou la clé est peut-être faux&#xa0;: un serveur de tunnels répond aux deux comme à une page qui n&apos;existe pas.</translation>
    </message>
    <message>
        <source>Too many attempts were made; wait a while.</source>
        <translation>Il y a eu trop de tentatives&#xa0;; attendez un moment.</translation>
    </message>
    <message>
        <source>The server behind a proxy there is restarting or down; it is worth trying again.</source>
        <translation>Le serveur derrière un proxy de là-bas redémarre ou est arrêté&#xa0;; une nouvelle tentative vaut la peine.</translation>
    </message>
    <message>
        <source>There is an ordinary web page at this address; check the path.</source>
        <translation>Il y a une page web ordinaire à cette adresse&#xa0;; vérifiez le chemin.</translation>
    </message>
    <message>
        <source>The server sends visitors on to another address; use that one.</source>
        <translation>Le serveur renvoie les visiteurs vers une autre adresse&#xa0;; utilisez celle-là.</translation>
    </message>
    <message>
        <source>The server has a problem of its own; it is worth trying again.</source>
        <translation>Le serveur a lui-même un problème&#xa0;; une nouvelle tentative vaut la peine.</translation>
    </message>
    <message>
        <source>Check the address; a proxy on the way may also not pass WebSocket connections.</source>
        <translation>Vérifiez l&apos;adresse&#xa0;; un proxy sur le trajet peut aussi ne pas laisser passer les connexions WebSocket.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>Le nom %1 est introuvable.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 a refusé la connexion.</translation>
    </message>
    <message>
        <source>Check the port, and whether the server is running.</source>
        <translation>Vérifiez le port, et si le serveur est en marche.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 est injoignable.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s network.</source>
        <translation>Vérifiez le réseau de cette machine.</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 n&apos;a pas répondu.</translation>
    </message>
    <message>
        <source>Check the address; a firewall may be on the way.</source>
        <translation>Vérifiez l&apos;adresse&#xa0;; un pare-feu est peut-être sur le trajet.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>La connexion à %1 a échoué.</translation>
    </message>
    <message>
        <source>Check whether this machine is online.</source>
        <translation>Vérifiez si cette machine est en ligne.</translation>
    </message>
    <message>
        <source>The name %1 was not resolved within %2 s.</source>
        <translation>Le nom %1 n&apos;a pas été résolu en %2 s.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 n&apos;a pas répondu en %2 s.</translation>
    </message>
    <message>
        <source>%1 did not finish TLS within %2 s.</source>
        <translation>%1 n&apos;a pas terminé TLS en %2 s.</translation>
    </message>
    <message>
        <source>The server may not speak TLS at this port: then the address begins with ws://.</source>
        <translation>Le serveur ne parle peut-être pas TLS sur ce port&#xa0;: l&apos;adresse commence alors par ws://.</translation>
    </message>
    <message>
        <source>%1 did not open the tunnel within %2 s.</source>
        <translation>%1 n&apos;a pas ouvert le tunnel en %2 s.</translation>
    </message>
    <message>
        <source>Check the port; the server may be overloaded.</source>
        <translation>Vérifiez le port&#xa0;; le serveur est peut-être surchargé.</translation>
    </message>
    <message>
        <source>%1 answered &quot;%2&quot; instead of opening the tunnel.</source>
        <translation>%1 a répondu «&#xa0;%2&#xa0;» au lieu d&apos;ouvrir le tunnel.</translation>
    </message>
    <message>
        <source>%1 did not answer like a WebSocket server.</source>
        <translation>%1 n&apos;a pas répondu comme un serveur WebSocket.</translation>
    </message>
    <message>
        <source>Check the address and the port; a proxy on the way may also not pass WebSocket connections.</source>
        <translation>Vérifiez l&apos;adresse et le port&#xa0;; un proxy sur le trajet peut aussi ne pas laisser passer les connexions WebSocket.</translation>
    </message>
    <message>
        <source>%1 is a WebSocket server, but none that speaks %2.</source>
        <translation>%1 est un serveur WebSocket, mais il ne parle pas %2.</translation>
    </message>
    <message>
        <source>Check the path in the address.</source>
        <translation>Vérifiez le chemin dans l&apos;adresse.</translation>
    </message>
</context>
<context>
    <name>rookery::DemoArguments</name>
    <message>
        <source>The demo takes options only; “%1” is none.</source>
        <translation>La démo ne prend que des options&#xa0;; «&#xa0;%1&#xa0;» n&apos;en est pas une.</translation>
    </message>
    <message>
        <source>--bytes: “%1” is not a number of bytes from 1 to %2.</source>
        <translation>--bytes&#xa0;: «&#xa0;%1&#xa0;» n&apos;est pas un nombre d&apos;octets de 1 à %2.</translation>
    </message>
</context>
<context>
    <name>rookery::DemoCommand</name>
    <message>
        <source>The client did not connect within 10 s.</source>
        <translation>Le client ne s&apos;est pas connecté en 10 s.</translation>
    </message>
    <message>
        <source>Rookery demo: a gateway, a client and the data in between, all on this computer.
</source>
        <translation>Démo de Rookery&#xa0;: une passerelle, un client et les données entre eux, le tout sur cet ordinateur.
</translation>
    </message>
    <message>
        <source>
Stopped before the end.</source>
        <translation>
Arrêté avant la fin.</translation>
    </message>
    <message>
        <source>There is no free port on 127.0.0.1.</source>
        <translation>Aucun port n&apos;est libre sur 127.0.0.1.</translation>
    </message>
    <message>
        <source>  gateway    %1</source>
        <translation>  passerelle %1</translation>
    </message>
    <message>
        <source>  forward    %1</source>
        <translation>  redirect.  %1</translation>
    </message>
    <message>
        <source>  TCP        %1 of %2 came back</source>
        <translation>  TCP        %1 sur %2 sont revenus</translation>
    </message>
    <message>
        <source>  TCP        %1 there and %1 back in %2 s: %3/s each way,</source>
        <translation>  TCP        %1 à l&apos;aller et %1 au retour en %2 s&#xa0;: %3/s par sens,</translation>
    </message>
    <message>
        <source>             every byte compared: identical</source>
        <translation>             chaque octet comparé&#xa0;: identique</translation>
    </message>
    <message>
        <source>  UDP        %1 of %2 datagrams there and back in %3 s, identical</source>
        <translation>  UDP        %1 datagrammes sur %2 aller et retour en %3 s, identiques</translation>
    </message>
    <message>
        <source>Too many datagrams were lost.</source>
        <translation>Trop de datagrammes ont été perdus.</translation>
    </message>
    <message>
        <source>
It works. To use it between two computers, start “rookery-cli server” on one and
“rookery-cli client” on the other; “rookery-cli --help” shows how.</source>
        <translation>
Ça marche. Pour l&apos;utiliser entre deux ordinateurs, lancez «&#xa0;rookery-cli server&#xa0;» sur l&apos;un et
«&#xa0;rookery-cli client&#xa0;» sur l&apos;autre&#xa0;; «&#xa0;rookery-cli --help&#xa0;» montre comment.</translation>
    </message>
    <message>
        <source>The demo failed. %1</source>
        <translation>La démo a échoué. %1</translation>
    </message>
</context>
<context>
    <name>rookery::DemoTcpRun</name>
    <message>
        <source>What came back differs from what was sent, after %1 bytes.</source>
        <translation>Ce qui est revenu diffère de ce qui a été envoyé, après %1 octets.</translation>
    </message>
    <message>
        <source>Nothing came back for 15 s.</source>
        <translation>Rien n&apos;est revenu pendant 15 s.</translation>
    </message>
</context>
<context>
    <name>rookery::DemoUdpRun</name>
    <message>
        <source>A datagram came back that differs from what was sent.</source>
        <translation>Un datagramme est revenu différent de celui envoyé.</translation>
    </message>
    <message>
        <source>No datagram came back.</source>
        <translation>Aucun datagramme n&apos;est revenu.</translation>
    </message>
</context>
<context>
    <name>rookery::Dialer</name>
    <message>
        <source>There is no host to connect to.</source>
        <translation>Il n&apos;y a aucun hôte auquel se connecter.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>Le nom %1 est introuvable.</translation>
    </message>
    <message>
        <source>Check its spelling, and that this machine can look up names.</source>
        <translation>Vérifiez l&apos;orthographe, et que cette machine peut résoudre les noms.</translation>
    </message>
    <message>
        <source>Looking up the name %1 took too long.</source>
        <translation>La résolution du nom %1 a pris trop de temps.</translation>
    </message>
    <message>
        <source>Check that this machine can look up names.</source>
        <translation>Vérifiez que cette machine peut résoudre les noms.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n&apos;a pas répondu à temps.</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>Il est peut-être arrêté, ou un pare-feu rejette ce qui lui est envoyé.</translation>
    </message>
    <message>
        <source>The address to connect from, %1, is not one of this machine&apos;s.</source>
        <translation>L&apos;adresse de départ, %1, n&apos;est pas une adresse de cette machine.</translation>
    </message>
    <message>
        <source>Choose another one, or none.</source>
        <translation>Choisissez-en une autre, ou aucune.</translation>
    </message>
    <message>
        <source>Too many files and connections are open to connect to %1.</source>
        <translation>Trop de fichiers et de connexions sont ouverts pour se connecter à %1.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Fermez-en, ou augmentez la limite de fichiers ouverts.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 a refusé la connexion.</translation>
    </message>
    <message>
        <source>Check the port, and that the program behind it is running.</source>
        <translation>Vérifiez le port, et que le programme derrière est en marche.</translation>
    </message>
    <message>
        <source>The system does not allow a connection to %1.</source>
        <translation>Le système n&apos;autorise pas de connexion vers %1.</translation>
    </message>
    <message>
        <source>A firewall of this machine may forbid it.</source>
        <translation>Un pare-feu de cette machine l&apos;interdit peut-être.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>%1 est injoignable.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Vérifiez le réseau.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardFactory</name>
    <message>
        <source>This version does not support this kind of forward yet.</source>
        <translation>Cette version ne prend pas encore en charge ce type de redirection.</translation>
    </message>
    <message>
        <source>TCP, UDP, stdio and reverse forwards work.</source>
        <translation>Les redirections TCP, UDP, stdio et inverses fonctionnent.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardSpec</name>
    <message>
        <source>A right one: %1</source>
        <translation>Une écriture correcte&#xa0;: %1</translation>
    </message>
    <message>
        <source>A forward is empty.</source>
        <translation>Une redirection est vide.</translation>
    </message>
    <message>
        <source>A forward is too long.</source>
        <translation>Une redirection est trop longue.</translation>
    </message>
    <message>
        <source>“%1” is a URL, not a forward.</source>
        <translation>«&#xa0;%1&#xa0;» est une URL, pas une redirection.</translation>
    </message>
    <message>
        <source>A unix socket is written in brackets.</source>
        <translation>Un socket Unix s&apos;écrit entre crochets.</translation>
    </message>
    <message>
        <source>A reverse forward starts with one capital “R:”.</source>
        <translation>Une redirection inverse commence par un seul «&#xa0;R:&#xa0;» majuscule.</translation>
    </message>
    <message>
        <source>“/%1” is not a protocol; there are /tcp and /udp.</source>
        <translation>«&#xa0;/%1&#xa0;» n&apos;est pas un protocole&#xa0;; il y a /tcp et /udp.</translation>
    </message>
    <message>
        <source>“%1” has more than four parts.</source>
        <translation>«&#xa0;%1&#xa0;» a plus de quatre parties.</translation>
    </message>
    <message>
        <source>An IPv6 address goes in brackets.</source>
        <translation>Une adresse IPv6 se met entre crochets.</translation>
    </message>
    <message>
        <source>A closing bracket “]” is missing.</source>
        <translation>Un crochet fermant «&#xa0;]&#xa0;» manque.</translation>
    </message>
    <message>
        <source>A host or port is missing in “%1”.</source>
        <translation>Il manque un hôte ou un port dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>After “]” comes a colon, not “%1”.</source>
        <translation>Après «&#xa0;]&#xa0;» vient un deux-points, pas «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>A reverse forward listens at the gateway on a port, not on stdio or a unix socket.</source>
        <translation>Une redirection inverse écoute sur un port de la passerelle, pas sur stdio ou un socket Unix.</translation>
    </message>
    <message>
        <source>“%1” does not say where to connect to.</source>
        <translation>«&#xa0;%1&#xa0;» ne dit pas où se connecter.</translation>
    </message>
    <message>
        <source>The unix socket has no path.</source>
        <translation>Le socket Unix n&apos;a pas de chemin.</translation>
    </message>
    <message>
        <source>A unix socket cannot be combined with /udp.</source>
        <translation>Un socket Unix ne peut pas être combiné avec /udp.</translation>
    </message>
    <message>
        <source>A reverse forward cannot lead to “%1”.</source>
        <translation>Une redirection inverse ne peut pas mener à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with /udp.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être combiné avec /udp.</translation>
    </message>
    <message>
        <source>“tproxy” cannot be combined with stdio.</source>
        <translation>«&#xa0;tproxy&#xa0;» ne peut pas être combiné avec stdio.</translation>
    </message>
    <message>
        <source>“tproxy” cannot be combined with a unix socket.</source>
        <translation>«&#xa0;tproxy&#xa0;» ne peut pas être combiné avec un socket Unix.</translation>
    </message>
    <message>
        <source>There are too many parts before “%1”.</source>
        <translation>Il y a trop de parties avant «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There are too many parts in “%1”.</source>
        <translation>Il y a trop de parties dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” has two ports and no host to connect to.</source>
        <translation>«&#xa0;%1&#xa0;» a deux ports et aucun hôte auquel se connecter.</translation>
    </message>
    <message>
        <source>Where a port belongs there is “[%1]”.</source>
        <translation>À la place d&apos;un port, il y a «&#xa0;[%1]&#xa0;».</translation>
    </message>
    <message>
        <source>A reverse forward needs a port at the gateway: it has no way to tell which one it chose.</source>
        <translation>Une redirection inverse a besoin d&apos;un port précis à la passerelle&#xa0;: celle-ci ne peut pas dire lequel elle a choisi.</translation>
    </message>
    <message>
        <source>Nothing can be reached at port 0.</source>
        <translation>Rien n&apos;est joignable au port 0.</translation>
    </message>
</context>
<context>
    <name>rookery::Gateway</name>
    <message>
        <source>The gateway is running already.</source>
        <translation>La passerelle est déjà en marche.</translation>
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
        <translation>rookery-cli demo - voir un tunnel au travail

Usage : rookery-cli demo [OPTIONS]

Lance une passerelle et un client sur des ports libres de cet ordinateur, y fait
passer un port TCP et un port UDP, envoie des données en rond et compare ce qui
revient. Rien n&apos;est à configurer et rien ne reste.

Options :
  --bytes N                    Octets à envoyer par sens en TCP [268435456]
  -v, -vv, -q, -h              Plus de messages, encore plus, seulement les
                               erreurs, cette aide

Codes de retour : 0 tout est arrivé intact, 1 non, 2 non compris
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
        <translation>rookery-cli client - se connecter à une passerelle et y rediriger des ports

Usage : rookery-cli client [OPTIONS] SERVEUR REDIRECTION...

SERVEUR est l&apos;adresse de la passerelle :
  wss://gateway.example.com    chiffré ; ce qu&apos;il faut sur Internet
  ws://127.0.0.1:8080          non chiffré ; « ws:// » peut être omis
  Sans chemin, /ws est utilisé. http et https signifient ws et wss.

REDIRECTION est [HÔTE_LOCAL:][PORT_LOCAL:]HÔTE:PORT[/udp] :
  5432:db.internal:5432        127.0.0.1:5432 ici mène à db.internal:5432,
                               vu de la passerelle
  db.internal:5432             la même chose ; le port local est celui de la
                               cible
  3000                         127.0.0.1:3000 ici, 127.0.0.1:3000 là-bas
  0:db.internal:5432           n&apos;importe quel port libre ; il est affiché
  53:1.1.1.1:53/udp            UDP
  0.0.0.0:8080:intranet:80     pour d&apos;autres aussi, pas que cet ordinateur
  [::1]:8080:[2001:db8::7]:80  les adresses IPv6 se mettent entre crochets
  stdio:server.internal:22     entrée et sortie standard, pour ssh (plus bas)
  R:2222:127.0.0.1:22          dans l&apos;autre sens : le port 2222 de la
                               passerelle mène à 127.0.0.1:22 ici ; le serveur
                               a besoin de --reverse

Connexion :
  --ws-psk-file FICHIER        La clé de la passerelle, dans un fichier
  --ws-psk CLÉ                 La même en ligne de commande ; la variable
                               d&apos;environnement ROOKERY_PSK marche aussi
  -x, --proxy URL              http://[NOM:MOTDEPASSE@]HÔTE:PORT ou socks5://...
  -H, --header &quot;NOM: VALEUR&quot;   Ajouter un en-tête à la requête ; répétable
  --hostname HÔTE              Envoyer cet en-tête Host au lieu de celui de
                               SERVEUR
  --handshake-timeout SECONDES Abandonner ensuite une tentative de connexion [10]
  --channel-timeout SECONDES   Abandonner ensuite l&apos;ouverture vers une cible [10]

TLS (wss://) :
  -t, --tls-ca FICHIER         Faire confiance à ces certificats (PEM) au lieu
                               de ceux du système
  --tls-cert FICHIER, --tls-key FICHIER
                               Montrer ce certificat (PEM) à la passerelle
  --tls-server-name NOM        Attendre un certificat pour ce nom
  -k, --tls-skip-verify        Accepter n&apos;importe quel certificat. Pour des
                               tests seulement : plus aucune protection contre
                               les indiscrets

Rester connecté :
  --keepalive SECONDES         Envoyer un ping à cet intervalle ; 0 jamais [25]
  --keepalive-timeout SECONDES Sans réponse pendant ce temps, se reconnecter ;
                               0 attend toujours [60]
  --max-retry-count N          Abandonner après N échecs ; 0 jamais [0]
  --max-retry-interval MS      L&apos;attente la plus longue entre deux tentatives,
                               en millisecondes [300000]
  --websocket TYPE             Quelle implémentation WebSocket : native ou qt
                               [native ; par TLS toujours qt]

  -v, -vv, -q, -h              Plus de messages, encore plus, seulement les
                               erreurs, cette aide

Exemples :
  rookery-cli client wss://gateway.example.com 5432:db.internal:5432
  rookery-cli client wss://gw.example.com 8080:intranet:80 53:10.0.0.53:53/udp
  ssh -o ProxyCommand=&quot;rookery-cli client wss://gw.example.com stdio:%h:%p&quot; host

À la différence de penguin : une redirection sans hôte local écoute sur
127.0.0.1, pas sur tous les réseaux ; et tout échec de connexion est réessayé.

Codes de retour : 0 fin normale (Ctrl-C aussi), 1 échec, 2 non compris
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
        <translation>rookery-cli server - faire tourner une passerelle

Usage : rookery-cli server [OPTIONS]

Les clients s&apos;y connectent et atteignent par elle ce que cet ordinateur atteint.
Elle répond sur le chemin /ws ; toute autre requête reçoit un simple 404.

Écoute :
  --host ADRESSE               127.0.0.1 est cet ordinateur seulement, 0.0.0.0
                               tous les réseaux IPv4, :: tous les réseaux ;
                               répétable [127.0.0.1]
  -p, --port PORT              Répétable : le premier va avec le premier --host,
                               et ainsi de suite ; le dernier va avec tous ceux
                               qui restent [8080]
  --tls-cert FICHIER, --tls-key FICHIER
                               Parler TLS avec ce certificat et cette clé (PEM)
  --timeout SECONDES           Temps pour TLS et la requête ; 0 sans limite [60]

Qui peut l&apos;utiliser :
  --ws-psk-file FICHIER        Les clients doivent connaître la clé de ce fichier
  --ws-psk CLÉ                 La même en ligne de commande ; la variable
                               d&apos;environnement ROOKERY_PSK marche aussi
  --allow-anyone               Écouter au-delà de cet ordinateur sans clé. Refusé
                               autrement
  --reverse                    Laisser les clients ouvrir des ports ici

Autres :
  --404-resp TEXTE             Contenu de la réponse 404 [Not found]
  --outgoing-from-v4 ADRESSE   Atteindre les cibles IPv4 depuis cette adresse
  --outgoing-from-v6 ADRESSE   Atteindre les cibles IPv6 depuis cette adresse
  --websocket TYPE             Quelle implémentation WebSocket : native ou qt
                               [native ; par TLS toujours qt]
  --threads N                  Threads pour le travail ; 0 autant que de
                               processeurs, 4 au plus [0]
  -v, -vv, -q, -h              Plus de messages, encore plus, seulement les
                               erreurs, cette aide

Exemples :
  rookery-cli server
      Pour cet ordinateur seulement, sur le port 8080 : pour essayer, ou derrière
      un serveur web qui transmet /ws.
  rookery-cli server --host :: --ws-psk-file psk --tls-cert crt --tls-key key
      Pour des clients sur Internet.

À la différence de penguin : elle écoute sur 127.0.0.1 sauf si --host dit autre
chose, et demande une clé (ou --allow-anyone) pour écouter plus loin.

Codes de retour : 0 fin normale (Ctrl-C aussi), 1 échec, 2 non compris
</translation>
    </message>
</context>
<context>
    <name>rookery::Host</name>
    <message>
        <source>“%1” is not an IPv4 address.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas une adresse IPv4.</translation>
    </message>
    <message>
        <source>It has four numbers from 0 to 255, as in 192.0.2.7.</source>
        <translation>Elle a quatre nombres de 0 à 255, comme 192.0.2.7.</translation>
    </message>
    <message>
        <source>The IPv6 address “%1” is not in brackets.</source>
        <translation>L&apos;adresse IPv6 «&#xa0;%1&#xa0;» n&apos;est pas entre crochets.</translation>
    </message>
    <message>
        <source>Write it as in [::1].</source>
        <translation>Écrivez-la comme [::1].</translation>
    </message>
    <message>
        <source>“%1” is not a host name or an IP address.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est ni un nom d&apos;hôte ni une adresse IP.</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots and hyphens, as in db.example.com.</source>
        <translation>Un nom a des lettres, des chiffres, des points et des traits d&apos;union, comme db.example.com.</translation>
    </message>
    <message>
        <source>“[%1]” is not an IPv6 address.</source>
        <translation>«&#xa0;[%1]&#xa0;» n&apos;est pas une adresse IPv6.</translation>
    </message>
    <message>
        <source>Brackets go around IPv6 addresses, as in [::1], and around unix:PATH; names and IPv4 addresses have none.</source>
        <translation>Les crochets entourent les adresses IPv6, comme [::1], et unix:CHEMIN&#xa0;; les noms et les adresses IPv4 n&apos;en ont pas.</translation>
    </message>
    <message>
        <source>“%1” is not a port number.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un numéro de port.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un port est un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>Port %1 is too large.</source>
        <translation>Le port %1 est trop grand.</translation>
    </message>
</context>
<context>
    <name>rookery::ListeningForward</name>
    <message>
        <source>The listen address &quot;%1&quot; was not found.</source>
        <translation>L&apos;adresse d&apos;écoute «&#xa0;%1&#xa0;» est introuvable.</translation>
    </message>
    <message>
        <source>Use an address of this computer, such as 127.0.0.1.</source>
        <translation>Utilisez une adresse de cet ordinateur, comme 127.0.0.1.</translation>
    </message>
    <message>
        <source>Another program already uses %1.</source>
        <translation>Un autre programme utilise déjà %1.</translation>
    </message>
    <message>
        <source>Stop that program or choose another port; it is tried again every %1 seconds.</source>
        <translation>Arrêtez ce programme ou choisissez un autre port&#xa0;; une nouvelle tentative a lieu toutes les %1 secondes.</translation>
    </message>
</context>
<context>
    <name>rookery::MemoryChannel</name>
    <message>
        <source>The connection was lost.</source>
        <translation>La connexion a été perdue.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La connexion a été fermée ici.</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>L&apos;autre extrémité a fermé la connexion.</translation>
    </message>
</context>
<context>
    <name>rookery::MuxEngine</name>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>L&apos;autre extrémité n&apos;a pas respecté le protocole.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La connexion a été fermée ici.</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>Le tunnel n&apos;est pas connecté.</translation>
    </message>
    <message>
        <source>Too many flows are open on this connection.</source>
        <translation>Trop de flux sont ouverts sur cette connexion.</translation>
    </message>
    <message>
        <source>The host name is too long.</source>
        <translation>Le nom d&apos;hôte est trop long.</translation>
    </message>
    <message>
        <source>The address to listen on is too long.</source>
        <translation>L&apos;adresse d&apos;écoute est trop longue.</translation>
    </message>
    <message>
        <source>The server did not answer an earlier reverse forward.</source>
        <translation>Le serveur n&apos;a pas répondu à une redirection inverse précédente.</translation>
    </message>
    <message>
        <source>It may be a penguin, which never does.</source>
        <translation>C&apos;est peut-être un penguin, qui n&apos;y répond jamais.</translation>
    </message>
    <message>
        <source>Too many reverse forwards wait for the server&apos;s answer.</source>
        <translation>Trop de redirections inverses attendent la réponse du serveur.</translation>
    </message>
    <message>
        <source>The other end stopped answering.</source>
        <translation>L&apos;autre extrémité ne répond plus.</translation>
    </message>
    <message>
        <source>The server did not answer the open in time.</source>
        <translation>Le serveur n&apos;a pas répondu à temps à l&apos;ouverture.</translation>
    </message>
    <message>
        <source>The server did not answer the reverse forward.</source>
        <translation>Le serveur n&apos;a pas répondu à la redirection inverse.</translation>
    </message>
    <message>
        <source>The other end cut the flow off.</source>
        <translation>L&apos;autre extrémité a coupé le flux.</translation>
    </message>
    <message>
        <source>Its target may be down or refuse connections.</source>
        <translation>Sa cible est peut-être arrêtée ou refuse les connexions.</translation>
    </message>
    <message>
        <source>The server refused the flow three times.</source>
        <translation>Le serveur a refusé le flux trois fois.</translation>
    </message>
    <message>
        <source>It may have too many open.</source>
        <translation>Il en a peut-être trop d&apos;ouverts.</translation>
    </message>
    <message>
        <source>The server answered the open with nonsense.</source>
        <translation>Le serveur a répondu n&apos;importe quoi à l&apos;ouverture.</translation>
    </message>
    <message>
        <source>The other end sent data after the end of the flow.</source>
        <translation>L&apos;autre extrémité a envoyé des données après la fin du flux.</translation>
    </message>
    <message>
        <source>The other end sent more than it was allowed to.</source>
        <translation>L&apos;autre extrémité a envoyé plus que ce qui lui était permis.</translation>
    </message>
    <message>
        <source>The other end asks for answers and does not read them.</source>
        <translation>L&apos;autre extrémité demande des réponses et ne les lit pas.</translation>
    </message>
    <message>
        <source>The host name of a datagram is longer than 255 bytes.</source>
        <translation>Le nom d&apos;hôte d&apos;un datagramme dépasse 255 octets.</translation>
    </message>
    <message>
        <source>The server cannot take datagrams shorter than 4 bytes.</source>
        <translation>Le serveur ne peut pas recevoir de datagrammes de moins de 4 octets.</translation>
    </message>
    <message>
        <source>Too many datagrams wait to be sent.</source>
        <translation>Trop de datagrammes attendent d&apos;être envoyés.</translation>
    </message>
</context>
<context>
    <name>rookery::MuxStream</name>
    <message>
        <source>The flow takes no more data.</source>
        <translation>Le flux n&apos;accepte plus de données.</translation>
    </message>
</context>
<context>
    <name>rookery::NativeChannel</name>
    <message>
        <source>The connection was lost.</source>
        <translation>La connexion a été perdue.</translation>
    </message>
    <message>
        <source>a text message</source>
        <translation>un message texte</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>L&apos;autre extrémité a fermé la connexion.</translation>
    </message>
    <message>
        <source>The other end broke the WebSocket protocol.</source>
        <translation>L&apos;autre extrémité n&apos;a pas respecté le protocole WebSocket.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La connexion a été fermée ici.</translation>
    </message>
</context>
<context>
    <name>rookery::NativeUpgrader</name>
    <message>
        <source>The client&apos;s upgrade request is not valid.</source>
        <translation>La demande de passage en WebSocket du client n&apos;est pas valide.</translation>
    </message>
    <message>
        <source>The client went away during the upgrade.</source>
        <translation>Le client est parti pendant le passage en WebSocket.</translation>
    </message>
</context>
<context>
    <name>rookery::OptionSet</name>
    <message>
        <source>--%1 is not supported yet; it comes in a later version.</source>
        <translation>--%1 n&apos;est pas encore pris en charge&#xa0;; cela arrivera dans une version ultérieure.</translation>
    </message>
    <message>
        <source>--verbose and --quiet cannot be used together.</source>
        <translation>--verbose et --quiet ne peuvent pas être utilisés ensemble.</translation>
    </message>
    <message>
        <source>--%1 has no effect; it is only accepted because chisel has it.</source>
        <translation>--%1 est sans effet&#xa0;; l&apos;option n&apos;est acceptée que parce que chisel l&apos;a.</translation>
    </message>
    <message>
        <source>“rookery-cli %1 --help” shows how.</source>
        <translation>«&#xa0;rookery-cli %1 --help&#xa0;» montre comment.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Il n&apos;y a pas d&apos;option %1.</translation>
    </message>
    <message>
        <source>Did you mean --%1?</source>
        <translation>Vouliez-vous dire --%1&#xa0;?</translation>
    </message>
</context>
<context>
    <name>rookery::Program</name>
    <message>
        <source>There is no option %1 before a command.</source>
        <translation>Il n&apos;y a pas d&apos;option %1 avant une commande.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Il n&apos;y a pas de commande «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“rookery-cli --help” lists them.</source>
        <translation>«&#xa0;rookery-cli --help&#xa0;» en donne la liste.</translation>
    </message>
    <message>
        <source>Did you mean “rookery-cli %1”?</source>
        <translation>Vouliez-vous dire «&#xa0;rookery-cli %1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>A command is missing: client, server or demo. “rookery-cli --help” tells more.</source>
        <translation>Il manque une commande&#xa0;: client, server ou demo. «&#xa0;rookery-cli --help&#xa0;» en dit plus.</translation>
    </message>
</context>
<context>
    <name>rookery::PskSource</name>
    <message>
        <source>The key from %1 cannot be used.</source>
        <translation>La clé de %1 ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>The key file “%1” cannot be read: %2.</source>
        <translation>Le fichier de clé «&#xa0;%1&#xa0;» ne peut pas être lu&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The key file “%1” is too large to be a key.</source>
        <translation>Le fichier de clé «&#xa0;%1&#xa0;» est trop grand pour une clé.</translation>
    </message>
    <message>
        <source>the file “%1”</source>
        <translation>le fichier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key file “%1”; “chmod 600” prevents it.</source>
        <translation>D&apos;autres utilisateurs de cet ordinateur peuvent lire le fichier de clé «&#xa0;%1&#xa0;»&#xa0;; «&#xa0;chmod 600&#xa0;» l&apos;empêche.</translation>
    </message>
    <message>
        <source>--ws-psk and --ws-psk-file cannot be used together.</source>
        <translation>--ws-psk et --ws-psk-file ne peuvent pas être utilisés ensemble.</translation>
    </message>
    <message>
        <source>A key on the command line can end up in the shell&apos;s history; --ws-psk-file or ROOKERY_PSK are safer.</source>
        <translation>Une clé en ligne de commande peut finir dans l&apos;historique du shell&#xa0;; --ws-psk-file ou ROOKERY_PSK sont plus sûrs.</translation>
    </message>
</context>
<context>
    <name>rookery::QWebSocketChannel</name>
    <message>
        <source>a text message</source>
        <translation>un message texte</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La connexion a été fermée ici.</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>L&apos;autre extrémité a fermé la connexion.</translation>
    </message>
    <message>
        <source>The connection stalled in the middle of a message.</source>
        <translation>La connexion s&apos;est bloquée au milieu d&apos;un message.</translation>
    </message>
    <message>
        <source>The other end broke the WebSocket protocol.</source>
        <translation>L&apos;autre extrémité n&apos;a pas respecté le protocole WebSocket.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>La connexion a été perdue.</translation>
    </message>
</context>
<context>
    <name>rookery::QWebSocketUpgrader</name>
    <message>
        <source>The client did not ask for %1.</source>
        <translation>Le client n&apos;a pas demandé %1.</translation>
    </message>
    <message>
        <source>The client&apos;s upgrade request is not valid.</source>
        <translation>La demande de passage en WebSocket du client n&apos;est pas valide.</translation>
    </message>
    <message>
        <source>The client went away during the upgrade.</source>
        <translation>Le client est parti pendant le passage en WebSocket.</translation>
    </message>
    <message>
        <source>The client did not finish the upgrade in time.</source>
        <translation>Le client n&apos;a pas terminé à temps le passage en WebSocket.</translation>
    </message>
</context>
<context>
    <name>rookery::ReverseForward</name>
    <message>
        <source>A reverse forward needs the number of the port to listen on at the server.</source>
        <translation>Une redirection inverse a besoin du numéro du port sur lequel écouter côté serveur.</translation>
    </message>
    <message>
        <source>Choose a port other than 0.</source>
        <translation>Choisissez un port autre que 0.</translation>
    </message>
</context>
<context>
    <name>rookery::ReverseListeners</name>
    <message>
        <source>Reverse forwards are not allowed here.</source>
        <translation>Les redirections inverses ne sont pas autorisées ici.</translation>
    </message>
    <message>
        <source>Ports below %1 are not given to clients.</source>
        <translation>Les ports inférieurs à %1 ne sont pas donnés aux clients.</translation>
    </message>
    <message>
        <source>This client has too many reverse forwards.</source>
        <translation>Ce client a trop de redirections inverses.</translation>
    </message>
    <message>
        <source>The address to bind was not found.</source>
        <translation>L&apos;adresse d&apos;écoute est introuvable.</translation>
    </message>
</context>
<context>
    <name>rookery::ReverseTcpForward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Le tunnel a été arrêté.</translation>
    </message>
</context>
<context>
    <name>rookery::ServerArguments</name>
    <message>
        <source>“%1” is not an IP address of this computer.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas une adresse IP de cet ordinateur.</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer only, 0.0.0.0 every IPv4 network, :: every network.</source>
        <translation>127.0.0.1 est cet ordinateur seulement, 0.0.0.0 tous les réseaux IPv4,&#xa0;:: tous les réseaux.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>Le texte est trop long.</translation>
    </message>
    <message>
        <source>The server takes options only; “%1” is none.</source>
        <translation>Le serveur ne prend que des options&#xa0;; «&#xa0;%1&#xa0;» n&apos;en est pas une.</translation>
    </message>
</context>
<context>
    <name>rookery::ServerCommand</name>
    <message>
        <source>The options for that are --ws-psk-file, --host and --allow-anyone.</source>
        <translation>Les options pour cela sont --ws-psk-file, --host et --allow-anyone.</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Écoute sur %1</translation>
    </message>
    <message>
        <source>WARNING: there is no key (--allow-anyone): whoever can reach this port can use this gateway to reach everything that this computer can reach.</source>
        <translation>ATTENTION&#xa0;: il n&apos;y a pas de clé (--allow-anyone)&#xa0;: quiconque atteint ce port peut, par cette passerelle, atteindre tout ce que cet ordinateur atteint.</translation>
    </message>
    <message>
        <source>Clients may open ports on this computer (--reverse).</source>
        <translation>Les clients peuvent ouvrir des ports sur cet ordinateur (--reverse).</translation>
    </message>
    <message>
        <source>1 client</source>
        <translation>1 client</translation>
    </message>
    <message>
        <source>%1 clients</source>
        <translation>%1 clients</translation>
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
        <translation>Une adresse correcte&#xa0;: wss://example.com ou ws://127.0.0.1:8080/ws</translation>
    </message>
    <message>
        <source>A closing bracket “]” is missing in the server&apos;s address.</source>
        <translation>Il manque un crochet fermant «&#xa0;]&#xa0;» dans l&apos;adresse du serveur.</translation>
    </message>
    <message>
        <source>The server&apos;s address has no host.</source>
        <translation>L&apos;adresse du serveur n&apos;a pas d&apos;hôte.</translation>
    </message>
    <message>
        <source>An IPv6 address of a server goes in brackets, as in ws://[::1]:8080.</source>
        <translation>L&apos;adresse IPv6 d&apos;un serveur se met entre crochets, comme ws://[::1]:8080.</translation>
    </message>
    <message>
        <source>After “]” in the server&apos;s address comes a colon or a slash.</source>
        <translation>Après «&#xa0;]&#xa0;» dans l&apos;adresse du serveur vient un deux-points ou une barre oblique.</translation>
    </message>
    <message>
        <source>“%1” is not a port that a server can have.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un port qu&apos;un serveur peut avoir.</translation>
    </message>
    <message>
        <source>The server&apos;s address is empty.</source>
        <translation>L&apos;adresse du serveur est vide.</translation>
    </message>
    <message>
        <source>The server&apos;s address is too long.</source>
        <translation>L&apos;adresse du serveur est trop longue.</translation>
    </message>
    <message>
        <source>“%1” is not a scheme of a server&apos;s address; there are ws and wss, http and https.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un schéma d&apos;adresse de serveur&#xa0;; il y a ws et wss, http et https.</translation>
    </message>
    <message>
        <source>A user name or password does not go into the server&apos;s address.</source>
        <translation>Un nom d&apos;utilisateur ou un mot de passe n&apos;a pas sa place dans l&apos;adresse du serveur.</translation>
    </message>
    <message>
        <source>Use --ws-psk-file for penguin&apos;s key, or --header &quot;Authorization: …&quot; for a web server&apos;s.</source>
        <translation>Utilisez --ws-psk-file pour la clé de penguin, ou --header &quot;Authorization: …&quot; pour celle d&apos;un serveur web.</translation>
    </message>
    <message>
        <source>The server&apos;s address has a character that does not belong there.</source>
        <translation>L&apos;adresse du serveur contient un caractère qui n&apos;y a pas sa place.</translation>
    </message>
    <message>
        <source>A “#” part does not go into a server&apos;s address.</source>
        <translation>Une partie avec «&#xa0;#&#xa0;» n&apos;a pas sa place dans l&apos;adresse d&apos;un serveur.</translation>
    </message>
</context>
<context>
    <name>rookery::StdioForward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Le tunnel a été arrêté.</translation>
    </message>
</context>
<context>
    <name>rookery::StdioUdpForward</name>
    <message>
        <source>Reading the standard input failed.</source>
        <translation>La lecture de l&apos;entrée standard a échoué.</translation>
    </message>
    <message>
        <source>Writing to the standard output failed.</source>
        <translation>L&apos;écriture sur la sortie standard a échoué.</translation>
    </message>
</context>
<context>
    <name>rookery::TcpForward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Le tunnel a été arrêté.</translation>
    </message>
</context>
<context>
    <name>rookery::TcpListener</name>
    <message>
        <source>Another program is already listening on %1.</source>
        <translation>Un autre programme écoute déjà sur %1.</translation>
    </message>
    <message>
        <source>Stop it, or choose another port.</source>
        <translation>Arrêtez-le, ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>The system does not allow listening on %1.</source>
        <translation>Le système n&apos;autorise pas l&apos;écoute sur %1.</translation>
    </message>
    <message>
        <source>Choose a port of 1024 or higher.</source>
        <translation>Choisissez un port à partir de 1024.</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine.</source>
        <translation>%1 n&apos;est pas une adresse de cette machine.</translation>
    </message>
    <message>
        <source>Choose 127.0.0.1 for this machine only, or 0.0.0.0 for all of its addresses.</source>
        <translation>Choisissez 127.0.0.1 pour cette machine seulement, ou 0.0.0.0 pour toutes ses adresses.</translation>
    </message>
    <message>
        <source>Too many files and connections are open to listen on %1.</source>
        <translation>Trop de fichiers et de connexions sont ouverts pour écouter sur %1.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Fermez-en, ou augmentez la limite de fichiers ouverts.</translation>
    </message>
    <message>
        <source>Listening on %1 failed.</source>
        <translation>L&apos;écoute sur %1 a échoué.</translation>
    </message>
    <message>
        <source>Too many files and connections are open to take another connection on %1.</source>
        <translation>Trop de fichiers et de connexions sont ouverts pour accepter une connexion de plus sur %1.</translation>
    </message>
</context>
<context>
    <name>rookery::Describe</name>
    <message>
        <source>Next try in %1.</source>
        <translation>Prochaine tentative dans %1.</translation>
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
        <translation>1 flux</translation>
    </message>
    <message>
        <source>%1 flows</source>
        <translation>%1 flux</translation>
    </message>
    <message>
        <source>%1 at the gateway → %2 from here</source>
        <translation>%1 à la passerelle → %2 d&apos;ici</translation>
    </message>
    <message>
        <source>%1 listening</source>
        <translation>%1 en écoute</translation>
    </message>
    <message>
        <source>%1 bound</source>
        <translation>%1 réservé</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Connexion à %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Connecté à %1</translation>
    </message>
    <message>
        <source>The server has not answered for %1; waiting for a sign of life.</source>
        <translation>Le serveur ne répond plus depuis %1&#xa0;; en attente d&apos;un signe de vie.</translation>
    </message>
    <message>
        <source>Waiting %1: %2</source>
        <translation>En attente %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>rookery::TlsFailure</name>
    <message>
        <source>If you know this server, give its authority&apos;s certificate with --tls-ca.</source>
        <translation>Si vous connaissez ce serveur, donnez le certificat de son autorité avec --tls-ca.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock, or ask for a new certificate at the server.</source>
        <translation>Vérifiez l&apos;horloge de cette machine, ou demandez un nouveau certificat au serveur.</translation>
    </message>
    <message>
        <source>Use a name that it has in the address, or give one with --tls-server-name.</source>
        <translation>Utilisez dans l&apos;adresse un nom qu&apos;il contient, ou donnez-en un avec --tls-server-name.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server.</source>
        <translation>Demandez à qui gère le serveur.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>aucun nom</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>it is self-signed</source>
        <translation>il est autosigné</translation>
    </message>
    <message>
        <source>it expired on %1</source>
        <translation>il a expiré le %1</translation>
    </message>
    <message>
        <source>it is not valid before %1</source>
        <translation>il n&apos;est pas valable avant le %1</translation>
    </message>
    <message>
        <source>it is for %1 and not for %2</source>
        <translation>il est pour %1 et non pour %2</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>il a été révoqué</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>il n&apos;y en a pas</translation>
    </message>
    <message>
        <source>its authority, %1, is not known here</source>
        <translation>son autorité, %1, est inconnue ici</translation>
    </message>
    <message>
        <source>--tls-skip-verify turns the check off: anyone on the way can then read and change everything.</source>
        <translation>--tls-skip-verify désactive la vérification&#xa0;: toute personne sur le trajet peut alors tout lire et tout modifier.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted: %2.</source>
        <translation>Le certificat de %1 n&apos;est pas digne de confiance&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 does not speak TLS.</source>
        <translation>%1 ne parle pas TLS.</translation>
    </message>
    <message>
        <source>If the server is meant to be without it, the address begins with ws://.</source>
        <translation>Si le serveur doit s&apos;en passer, l&apos;adresse commence par ws://.</translation>
    </message>
    <message>
        <source>%1 wants a certificate from us, or another one.</source>
        <translation>%1 veut un certificat de notre part, ou un autre.</translation>
    </message>
    <message>
        <source>Give one that it knows with --tls-cert and --tls-key.</source>
        <translation>Donnez-en un qu&apos;il connaît avec --tls-cert et --tls-key.</translation>
    </message>
    <message>
        <source>%1 does not know the name %2.</source>
        <translation>%1 ne connaît pas le nom %2.</translation>
    </message>
    <message>
        <source>Give another one with --tls-server-name.</source>
        <translation>Donnez-en un autre avec --tls-server-name.</translation>
    </message>
    <message>
        <source>%1 broke off the TLS handshake.</source>
        <translation>%1 a interrompu la négociation TLS.</translation>
    </message>
    <message>
        <source>Check the port; the server may not speak TLS there, or want a certificate from us (--tls-cert).</source>
        <translation>Vérifiez le port&#xa0;; le serveur n&apos;y parle peut-être pas TLS, ou veut un certificat de notre part (--tls-cert).</translation>
    </message>
</context>
<context>
    <name>rookery::TlsOptions</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Le fichier %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Vérifiez qu&apos;il existe et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>The file %1 has no certificate in it.</source>
        <translation>Le fichier %1 ne contient pas de certificat.</translation>
    </message>
    <message>
        <source>It has to be a PEM file with &quot;BEGIN CERTIFICATE&quot; in it.</source>
        <translation>Ce doit être un fichier PEM avec «&#xa0;BEGIN CERTIFICATE&#xa0;».</translation>
    </message>
    <message>
        <source>The key in %1 is protected by a passphrase.</source>
        <translation>La clé dans %1 est protégée par une phrase secrète.</translation>
    </message>
    <message>
        <source>Give a key without one, in a file that only you may read.</source>
        <translation>Donnez une clé sans phrase secrète, dans un fichier que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>The file %1 has no private key in it that can be used.</source>
        <translation>Le fichier %1 ne contient pas de clé privée utilisable.</translation>
    </message>
    <message>
        <source>It has to be a PEM file with an RSA or EC key.</source>
        <translation>Ce doit être un fichier PEM avec une clé RSA ou EC.</translation>
    </message>
    <message>
        <source>A certificate of our own needs its key, and a key its certificate.</source>
        <translation>Un certificat à nous a besoin de sa clé, et une clé de son certificat.</translation>
    </message>
    <message>
        <source>Give both --tls-cert and --tls-key.</source>
        <translation>Donnez à la fois --tls-cert et --tls-key.</translation>
    </message>
    <message>
        <source>There is no TLS library that can be used on this machine.</source>
        <translation>Cette machine n&apos;a aucune bibliothèque TLS utilisable.</translation>
    </message>
    <message>
        <source>Install OpenSSL 3.</source>
        <translation>Installez OpenSSL 3.</translation>
    </message>
</context>
<context>
    <name>rookery::UdpSocket</name>
    <message>
        <source>Another program already uses UDP port %1.</source>
        <translation>Un autre programme utilise déjà le port UDP %1.</translation>
    </message>
    <message>
        <source>Stop it, or choose another port.</source>
        <translation>Arrêtez-le, ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>The system does not allow listening on %1.</source>
        <translation>Le système n&apos;autorise pas l&apos;écoute sur %1.</translation>
    </message>
    <message>
        <source>Choose a port of 1024 or higher.</source>
        <translation>Choisissez un port à partir de 1024.</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine.</source>
        <translation>%1 n&apos;est pas une adresse de cette machine.</translation>
    </message>
    <message>
        <source>Choose 127.0.0.1 for this machine only.</source>
        <translation>Choisissez 127.0.0.1 pour cette machine seulement.</translation>
    </message>
    <message>
        <source>Listening on %1 failed.</source>
        <translation>L&apos;écoute sur %1 a échoué.</translation>
    </message>
</context>
<context>
    <name>rookery::UpgradeRequest</name>
    <message>
        <source>Use --hostname for it.</source>
        <translation>Utilisez --hostname pour cela.</translation>
    </message>
    <message>
        <source>Use --ws-psk for it.</source>
        <translation>Utilisez --ws-psk pour cela.</translation>
    </message>
    <message>
        <source>The tunnel sets it itself.</source>
        <translation>Le tunnel le définit lui-même.</translation>
    </message>
    <message>
        <source>A header&apos;s name has characters that HTTP does not allow.</source>
        <translation>Le nom d&apos;un en-tête contient des caractères que HTTP n&apos;autorise pas.</translation>
    </message>
    <message>
        <source>Write it as &quot;Name: value&quot;.</source>
        <translation>Écrivez-le «&#xa0;Nom: valeur&#xa0;».</translation>
    </message>
    <message>
        <source>The header %1 cannot be set by hand.</source>
        <translation>L&apos;en-tête %1 ne peut pas être défini à la main.</translation>
    </message>
    <message>
        <source>The value of the header %1 has a line break or another control character.</source>
        <translation>La valeur de l&apos;en-tête %1 contient un saut de ligne ou un autre caractère de contrôle.</translation>
    </message>
    <message>
        <source>The key has a line break or another control character.</source>
        <translation>La clé contient un saut de ligne ou un autre caractère de contrôle.</translation>
    </message>
    <message>
        <source>Check the end of the file or variable that it comes from.</source>
        <translation>Vérifiez la fin du fichier ou de la variable d&apos;où elle vient.</translation>
    </message>
    <message>
        <source>The key begins or ends with a space, which gets lost on the way.</source>
        <translation>La clé commence ou finit par une espace, qui se perd en route.</translation>
    </message>
    <message>
        <source>Choose a key without.</source>
        <translation>Choisissez une clé sans espace.</translation>
    </message>
    <message>
        <source>The host name for the Host header cannot be used.</source>
        <translation>Le nom d&apos;hôte pour l&apos;en-tête Host ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>It looks like &quot;example.com&quot; or &quot;example.com:8443&quot;.</source>
        <translation>Il ressemble à «&#xa0;example.com&#xa0;» ou «&#xa0;example.com:8443&#xa0;».</translation>
    </message>
    <message>
        <source>The server&apos;s address cannot be used.</source>
        <translation>L&apos;adresse du serveur ne peut pas être utilisée.</translation>
    </message>
    <message>
        <source>It looks like &quot;ws://example.com:8080/ws&quot; or &quot;wss://example.com/ws&quot;.</source>
        <translation>Elle ressemble à «&#xa0;ws://example.com:8080/ws&#xa0;» ou «&#xa0;wss://example.com/ws&#xa0;».</translation>
    </message>
</context>
<context>
    <name>rookery::ValueReader</name>
    <message>
        <source>“%1” is not an %2 address.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas une adresse %2.</translation>
    </message>
    <message>
        <source>It needs --%1 as well.</source>
        <translation>Il faut aussi --%1.</translation>
    </message>
</context>
</TS>
