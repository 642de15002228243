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
</context>
<context>
    <name>DescriptorBudget</name>
    <message>
        <source>Further connections wait: %1 of the %2 that the limit of open files allows are open, and the rest is kept for others.</source>
        <translation>Les autres connexions attendent : %1 des %2 que permet la limite de fichiers ouverts sont ouvertes, et le reste est réservé à d&apos;autres.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Fermez-en, ou augmentez la limite de fichiers ouverts.</translation>
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
    <message>
        <source>Certificates of clients can only be asked for with TLS.</source>
        <translation>On ne peut demander des certificats aux clients qu&apos;avec TLS.</translation>
    </message>
    <message>
        <source>Name a certificate and a key for this gateway, too.</source>
        <translation>Nommez aussi un certificat et une clé pour cette passerelle.</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot ask clients for certificates.</source>
        <translation>Le WebSocket de Qt ne peut pas demander de certificats aux clients.</translation>
    </message>
    <message>
        <source>Use the native one.</source>
        <translation>Utilisez l&apos;implémentation native.</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot answer ACME challenges without TLS beside TLS.</source>
        <translation>Le WebSocket de Qt ne peut pas répondre aux défis ACME sans TLS à côté de TLS.</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot pass visitors on to a web site.</source>
        <translation>Le WebSocket de Qt ne peut pas transmettre les visiteurs à un site web.</translation>
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
    <message>
        <source>There are more than %1 files in %2.</source>
        <translation>Il y a plus de %1 fichiers dans %2.</translation>
    </message>
    <message>
        <source>Put several certificates and lists into one file.</source>
        <translation>Mettez plusieurs certificats et listes dans un seul fichier.</translation>
    </message>
    <message>
        <source>There is no certificate and no revocation list in %1, or it is broken.</source>
        <translation>%1 ne contient ni certificat ni liste de révocation, ou est abîmé.</translation>
    </message>
    <message>
        <source>Write it anew as PEM or DER, or take it away.</source>
        <translation>Récrivez-le en PEM ou DER, ou retirez-le.</translation>
    </message>
    <message>
        <source>There is no certificate of an authority in %1.</source>
        <translation>Il n&apos;y a pas de certificat d&apos;une autorité dans %1.</translation>
    </message>
    <message>
        <source>Name a PEM file, or a folder with PEM files.</source>
        <translation>Nommez un fichier PEM, ou un dossier de fichiers PEM.</translation>
    </message>
</context>
<context>
    <name>HttpOwnAnswer</name>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 a refusé la connexion.</translation>
    </message>
    <message>
        <source>The gateway has no way to the network of %1.</source>
        <translation>La passerelle n&apos;a pas de chemin vers le réseau de %1.</translation>
    </message>
    <message>
        <source>%1 cannot be reached from the gateway.</source>
        <translation>%1 est injoignable depuis la passerelle.</translation>
    </message>
    <message>
        <source>The gateway found no address for the name in %1.</source>
        <translation>La passerelle n&apos;a trouvé aucune adresse pour le nom dans %1.</translation>
    </message>
    <message>
        <source>The gateway does not allow connections to %1.</source>
        <translation>La passerelle n&apos;autorise pas de connexions vers %1.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n&apos;a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>Le tunnel n&apos;est pas connecté.</translation>
    </message>
    <message>
        <source>%1 was not reached.</source>
        <translation>%1 n&apos;a pas été atteint.</translation>
    </message>
    <message>
        <source>This proxy needs its user name and password.</source>
        <translation>Ce proxy a besoin de son nom d&apos;utilisateur et de son mot de passe.</translation>
    </message>
</context>
<context>
    <name>HttpPages</name>
    <message>
        <source>A proxy needs the whole address, as in http://example.com/.</source>
        <translation>Un proxy a besoin de l&apos;adresse entière, comme http://example.com/.</translation>
    </message>
    <message>
        <source>There is nothing here: this is a proxy. It takes requests with the whole address.</source>
        <translation>Il n&apos;y a rien ici : c&apos;est un proxy. Il accepte des requêtes avec l&apos;adresse entière.</translation>
    </message>
    <message>
        <source>This page can only be read.</source>
        <translation>Cette page ne peut être que lue.</translation>
    </message>
    <message>
        <source>This is an HTTP proxy of Rookery. Enter its address as the proxy of your program, or the address of %1 for automatic configuration.</source>
        <translation>C&apos;est un proxy HTTP de Rookery. Indiquez son adresse comme proxy de votre programme, ou l&apos;adresse de %1 pour la configuration automatique.</translation>
    </message>
    <message>
        <source>A request for this file has to name the proxy&apos;s address in Host.</source>
        <translation>Une requête pour ce fichier doit nommer l&apos;adresse du proxy dans Host.</translation>
    </message>
</context>
<context>
    <name>HttpProxyConnection</name>
    <message>
        <source>The head of this request is too long.</source>
        <translation>L&apos;en-tête de cette requête est trop long.</translation>
    </message>
    <message>
        <source>This is not a request that a proxy can pass on safely.</source>
        <translation>Ce n&apos;est pas une requête qu&apos;un proxy peut transmettre sans risque.</translation>
    </message>
    <message>
        <source>This proxy knows no transfer coding but chunked.</source>
        <translation>Ce proxy ne connaît pas d&apos;autre codage de transfert que chunked.</translation>
    </message>
    <message>
        <source>This proxy passes on every method.</source>
        <translation>Ce proxy transmet toutes les méthodes.</translation>
    </message>
    <message>
        <source>CONNECT has no body.</source>
        <translation>CONNECT n&apos;a pas de contenu.</translation>
    </message>
    <message>
        <source>The body of this request is not as its head says.</source>
        <translation>Le contenu de cette requête n&apos;est pas tel que son en-tête le dit.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not HTTP/1.</source>
        <translation>La réponse du serveur n&apos;est pas du HTTP/1.</translation>
    </message>
    <message>
        <source>The server sends nothing but interim answers.</source>
        <translation>Le serveur n&apos;envoie que des réponses provisoires.</translation>
    </message>
    <message>
        <source>The server changed to a protocol that nobody asked for.</source>
        <translation>Le serveur est passé à un protocole que personne n&apos;a demandé.</translation>
    </message>
    <message>
        <source>The server asks for the password of a proxy.</source>
        <translation>Le serveur demande le mot de passe d&apos;un proxy.</translation>
    </message>
    <message>
        <source>The server says in two ways how long its answer is.</source>
        <translation>Le serveur dit de deux façons quelle est la longueur de sa réponse.</translation>
    </message>
    <message>
        <source>The server ended the connection without an answer.</source>
        <translation>Le serveur a mis fin à la connexion sans répondre.</translation>
    </message>
    <message>
        <source>This request did not come in time.</source>
        <translation>Cette requête n&apos;est pas arrivée à temps.</translation>
    </message>
</context>
<context>
    <name>HttpTarget</name>
    <message>
        <source>CONNECT needs a host and a port, as in example.com:443.</source>
        <translation>CONNECT a besoin d&apos;un hôte et d&apos;un port, comme example.com:443.</translation>
    </message>
    <message>
        <source>A proxy needs the whole address, as in http://example.com/.</source>
        <translation>Un proxy a besoin de l&apos;adresse entière, comme http://example.com/.</translation>
    </message>
    <message>
        <source>This proxy carries TLS only inside CONNECT.</source>
        <translation>Ce proxy ne transporte TLS qu&apos;à l&apos;intérieur de CONNECT.</translation>
    </message>
    <message>
        <source>This proxy carries http and, with CONNECT, anything on TCP.</source>
        <translation>Ce proxy transporte http et, avec CONNECT, tout ce qui passe par TCP.</translation>
    </message>
    <message>
        <source>An address for a proxy has no user name in it.</source>
        <translation>L&apos;adresse pour un proxy ne contient pas de nom d&apos;utilisateur.</translation>
    </message>
    <message>
        <source>An address in a request has no fragment.</source>
        <translation>Une adresse dans une requête n&apos;a pas de fragment.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un port est un nombre de 1 à 65535.</translation>
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
    <name>main</name>
    <message>
        <source>Tunnels over one WebSocket, on the desktop.</source>
        <translation>Des tunnels par un seul WebSocket, sur le bureau.</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>Démarrer dans la zone de notification, s&apos;il y en a une.</translation>
    </message>
    <message>
        <source>Rookery runs in another session of yours (%1).</source>
        <translation>Rookery tourne dans une autre de vos sessions (%1).</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>Le déplacer ici</translation>
    </message>
    <message>
        <source>It ends there: connections through its tunnels are cut, and what is edited there is not saved.</source>
        <translation>Il se ferme là-bas : les connexions par ses tunnels sont coupées, et ce qui y est en cours de modification n&apos;est pas enregistré.</translation>
    </message>
    <message>
        <source>Profiles, commands, pictures of QR codes and rookery:// links to import; shown first.</source>
        <translation>Profils, commandes, images de codes QR et liens rookery:// à importer&#xa0;; montrés d&apos;abord.</translation>
    </message>
</context>
<context>
    <name>rookery::AboutDialog</name>
    <message>
        <source>About Rookery</source>
        <translation>À propos de Rookery</translation>
    </message>
    <message>
        <source>Rookery %1</source>
        <translation>Rookery %1</translation>
    </message>
    <message>
        <source>A tunnel manager for penguin-v7: forwards over one WebSocket, several tunnels at once.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty. It sends nothing home and looks for no updates.

Built on Qt %1, QtKeychain, QR Code generator and tl::expected.</source>
        <translation>Un gestionnaire de tunnels pour penguin-v7&#xa0;: des redirections par un seul WebSocket, plusieurs tunnels à la fois.

Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure. Sans aucune garantie. Il n&apos;envoie rien chez lui et ne cherche pas de mises à jour.

Fait avec Qt %1, QtKeychain, QR Code generator et tl::expected.</translation>
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
        <translation>Fichiers PEM (*.pem *.crt *.cer *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>celles du système</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>Notre certificat</translation>
    </message>
    <message>
        <source>Own key</source>
        <translation>Notre clé</translation>
    </message>
    <message>
        <source>from the address</source>
        <translation>d&apos;après l&apos;adresse</translation>
    </message>
    <message>
        <source>Do not check the certificate</source>
        <translation>Ne pas vérifier le certificat</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>&amp;Autorité</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Certificat</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>C&amp;lé</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>&amp;Phrase secrète</translation>
    </message>
    <message>
        <source>Server na&amp;me</source>
        <translation>No&amp;m du serveur</translation>
    </message>
    <message>
        <source>Request and proxy</source>
        <translation>Requête et proxy</translation>
    </message>
    <message>
        <source>One a line, such as X-Team: network</source>
        <translation>Un par ligne, par exemple X-Team: network</translation>
    </message>
    <message>
        <source>Use the system&apos;s proxy</source>
        <translation>Utiliser le proxy du système</translation>
    </message>
    <message>
        <source>&amp;Host header</source>
        <translation>En-tête &amp;Host</translation>
    </message>
    <message>
        <source>H&amp;eaders</source>
        <translation>&amp;En-têtes</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Proxy pass&amp;word</source>
        <translation>Mot de passe du prox&amp;y</translation>
    </message>
    <message>
        <source>Start and timing</source>
        <translation>Démarrage et délais</translation>
    </message>
    <message>
        <source>As it was when Rookery ended</source>
        <translation>Comme à la fermeture de Rookery</translation>
    </message>
    <message>
        <source>Always, when Rookery starts</source>
        <translation>Toujours, au démarrage de Rookery</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>À la main seulement</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Démarrage</translation>
    </message>
    <message>
        <source>Ping every</source>
        <translation>Ping toutes les</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Dead without a pong for</source>
        <translation>Mort sans pong pendant</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>Se connecter en</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Open a flow within</source>
        <translation>Ouvrir un flux en</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Tries in a row</source>
        <translation>Tentatives de suite</translation>
    </message>
    <message>
        <source>Between two tries at most</source>
        <translation>Au plus entre deux tentatives</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>The password does not belong here: it has a field of its own.</source>
        <translation>Le mot de passe n&apos;a pas sa place ici&#xa0;: il a son propre champ.</translation>
    </message>
    <message>
        <source>T&amp;rusted one</source>
        <translation>Celui de con&amp;fiance</translation>
    </message>
    <message>
        <source>whoever an authority vouches for</source>
        <translation>quiconque une autorité garantit</translation>
    </message>
    <message>
        <source>&amp;Networks</source>
        <translation>&amp;Réseaux</translation>
    </message>
    <message>
        <source>Disconnect when unused for</source>
        <translation>Déconnecter si inutilisé pendant</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>such as notify-send Connected</source>
        <translation>par exemple notify-send Connected</translation>
    </message>
    <message>
        <source>After connecting</source>
        <translation>Après la connexion</translation>
    </message>
    <message>
        <source>After disconnecting</source>
        <translation>Après la déconnexion</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Proxies that programs here use</source>
        <translation>Proxys qu&apos;utilisent des programmes d&apos;ici</translation>
    </message>
    <message>
        <source>user:password; empty: no password</source>
        <translation>utilisateur:motdepasse ; vide : pas de mot de passe</translation>
    </message>
    <message>
        <source>&amp;User and password</source>
        <translation>&amp;Utilisateur et mot de passe</translation>
    </message>
    <message>
        <source>May listen beyond this computer without a password</source>
        <translation>Peuvent écouter au-delà de cet ordinateur sans mot de passe</translation>
    </message>
    <message>
        <source>Flows wait for</source>
        <translation>Les flux attendent</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>pas du tout</translation>
    </message>
    <message>
        <source>A user name, a colon and a password, such as ann:secret.</source>
        <translation>Un nom d&apos;utilisateur, un deux-points et un mot de passe, par exemple ann:secret.</translation>
    </message>
</context>
<context>
    <name>rookery::AskSecretDialog</name>
    <message>
        <source>Start %1</source>
        <translation>Démarrer %1</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>The key (PSK) for %1 is needed by: %2</source>
        <translation>La clé (PSK) pour %1 est demandée par : %2</translation>
    </message>
    <message>
        <source>The password for the proxy %1 is needed by: %2</source>
        <translation>Le mot de passe du proxy %1 est demandé par : %2</translation>
    </message>
    <message>
        <source>The passphrase of the private key %1 is needed by: %2</source>
        <translation>La phrase secrète de la clé privée %1 est demandée par : %2</translation>
    </message>
    <message>
        <source>&amp;Remember it in a file that only I can read (not encrypted)</source>
        <translation>&amp;Retenir dans un fichier que moi seul peux lire (non chiffré)</translation>
    </message>
    <message>
        <source>&amp;Remember it in the desktop&apos;s keychain</source>
        <translation>&amp;Retenir dans le trousseau du bureau</translation>
    </message>
    <message numerus="yes">
        <source>Start %n tunnels</source>
        <translation>
            <numerusform>Démarrer %n tunnel</numerusform>
            <numerusform>Démarrer %n tunnels</numerusform>
        </translation>
    </message>
    <message>
        <source>The user and password of its own proxies (user:password) are needed by: %1</source>
        <translation>L&apos;utilisateur et le mot de passe de ses propres proxys (utilisateur:motdepasse) sont demandés par : %1</translation>
    </message>
</context>
<context>
    <name>rookery::Autostart</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Le fichier %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Check that you may write there and that the disk is not full.</source>
        <translation>Vérifiez que vous pouvez y écrire et que le disque n&apos;est pas plein.</translation>
    </message>
    <message>
        <source>The file %1 cannot be removed.</source>
        <translation>Le fichier %1 ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>Check that you may write there.</source>
        <translation>Vérifiez que vous pouvez y écrire.</translation>
    </message>
</context>
<context>
    <name>rookery::BackendAddress</name>
    <message>
        <source>“%1” is no address of a web site.</source>
        <translation>« %1 » n&apos;est pas l&apos;adresse d&apos;un site web.</translation>
    </message>
    <message>
        <source>Write http://127.0.0.1:8081, https://example.com/path or unix:/run/site.sock.</source>
        <translation>Écrivez http://127.0.0.1:8081, https://example.com/path ou unix:/run/site.sock.</translation>
    </message>
</context>
<context>
    <name>rookery::BackendDial</name>
    <message>
        <source>It does not answer.</source>
        <translation>Il ne répond pas.</translation>
    </message>
    <message>
        <source>TLS failed: %1</source>
        <translation>TLS a échoué : %1</translation>
    </message>
</context>
<context>
    <name>rookery::BackendVisitor</name>
    <message>
        <source>There are too many connections to it.</source>
        <translation>Il y a trop de connexions vers lui.</translation>
    </message>
    <message>
        <source>The web site at %1 cannot be reached: %2</source>
        <translation>Le site web sur %1 est injoignable : %2</translation>
    </message>
</context>
<context>
    <name>rookery::BasicsPage</name>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;Key (PSK)</source>
        <translation>C&amp;lé (PSK)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Groupe</translation>
    </message>
    <message>
        <source>&amp;Forwards</source>
        <translation>&amp;Redirections</translation>
    </message>
    <message>
        <source>Gate&amp;way</source>
        <translation>&amp;Passerelle</translation>
    </message>
    <message>
        <source>Server, key, TLS and proxy are those of “%1”.</source>
        <translation>Le serveur, la clé, TLS et le proxy sont ceux de «&#xa0;%1 ».</translation>
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
    <message>
        <source>The connection may be slow; an answer that comes late is taken.</source>
        <translation>La connexion est peut-être lente ; une réponse tardive sera prise en compte.</translation>
    </message>
    <message>
        <source>The server gave no port for this reverse forward.</source>
        <translation>Le serveur n&apos;a pas donné de port pour cette redirection inverse.</translation>
    </message>
</context>
<context>
    <name>rookery::CertificateDialog</name>
    <message>
        <source>without a name</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Certificates of %1</source>
        <translation>Certificats de %1</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>✓ This certificate is trusted here.</source>
        <translation>✓ Ce certificat est jugé digne de confiance ici.</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Nom&#xa0;: %1</translation>
    </message>
    <message>
        <source>Valid for: %1</source>
        <translation>Valable pour&#xa0;: %1</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>aucun nom</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Émis par&#xa0;: %1</translation>
    </message>
    <message>
        <source>Valid from: %1</source>
        <translation>Valable à partir du&#xa0;: %1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>Valable jusqu&apos;au&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Key: %n bit(s)</source>
        <translation>
            <numerusform>Clé&#xa0;: %n bit</numerusform>
            <numerusform>Clé&#xa0;: %n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Numéro de série&#xa0;: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Enregistrer le certificat</translation>
    </message>
    <message>
        <source>PEM files (*.pem)</source>
        <translation>Fichiers PEM (*.pem)</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Le fichier %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The server has not shown a certificate yet. Connect first.</source>
        <translation>Le serveur n&apos;a pas encore montré de certificat. Connectez-vous d&apos;abord.</translation>
    </message>
    <message>
        <source>This certificate was not checked.</source>
        <translation>Ce certificat n&apos;a pas été vérifié.</translation>
    </message>
    <message>
        <source>It is not the certificate that is trusted here.</source>
        <translation>Ce n&apos;est pas le certificat auquel on fait confiance ici.</translation>
    </message>
</context>
<context>
    <name>rookery::CertificateReload</name>
    <message>
        <source>The revocation list of %1 is missing now.</source>
        <translation>La liste de révocation de %1 manque maintenant.</translation>
    </message>
    <message>
        <source>Put it back, or start the gateway anew to do without it.</source>
        <translation>Remettez-la en place, ou redémarrez la passerelle pour vous en passer.</translation>
    </message>
    <message>
        <source>The new one is still being read, and will be read once more.</source>
        <translation>Le nouveau est encore en cours de lecture et sera relu ensuite.</translation>
    </message>
    <message>
        <source>The new one cannot be read, because too many files that were asked for do not come.</source>
        <translation>Le nouveau est illisible, car trop de fichiers demandés n&apos;arrivent pas.</translation>
    </message>
    <message>
        <source>Authorities for clients: %1. Revocation lists: %2.</source>
        <translation>Autorités pour les clients : %1. Listes de révocation : %2.</translation>
    </message>
    <message>
        <source>It is on a disk or a network drive that may not answer.</source>
        <translation>Il se trouve sur un disque ou un lecteur réseau qui ne répond peut-être pas.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientArguments</name>
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
    <message>
        <source>“%1”: %2</source>
        <translation>« %1 » : %2</translation>
    </message>
    <message>
        <source>--on-demand has no effect, because a reverse forward or stdio needs the connection always.</source>
        <translation>--on-demand est sans effet, car une redirection inverse ou stdio a toujours besoin de la connexion.</translation>
    </message>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>Cela fait plus de %1 redirections.</translation>
    </message>
    <message>
        <source>stdio can be given on the command line, not in a file of forwards.</source>
        <translation>stdio ne marche qu&apos;en ligne de commande, pas dans un fichier de redirections.</translation>
    </message>
    <message>
        <source>There is no forward in the file %1.</source>
        <translation>Il n&apos;y a pas de redirection dans le fichier %1.</translation>
    </message>
    <message>
        <source>Each has a line of its own, such as 5432:db.internal:5432.</source>
        <translation>Chacune a sa propre ligne, par exemple 5432:db.internal:5432.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientCommand</name>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>stdio cannot be used, because the standard input is closed.</source>
        <translation>stdio est impossible, car l&apos;entrée standard est fermée.</translation>
    </message>
    <message>
        <source>stdio cannot be used, because the standard output is closed.</source>
        <translation>stdio est impossible, car la sortie standard est fermée.</translation>
    </message>
    <message>
        <source>Certificates and keys are read at every try to connect; the connection goes on.</source>
        <translation>Certificats et clés sont lus à chaque tentative de connexion ; la connexion continue.</translation>
    </message>
    <message>
        <source> · RTT %1</source>
        <translation> · RTT %1</translation>
    </message>
    <message>
        <source>Too many files do not answer. Try again later.</source>
        <translation>Trop de fichiers ne répondent pas. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>The forwards in use stay: %1</source>
        <translation>Les redirections en usage restent : %1</translation>
    </message>
    <message>
        <source>The forwards in %1 were read again: %2 new, %3 gone; the others go on.</source>
        <translation>Les redirections de %1 ont été relues : %2 nouvelles, %3 disparues ; les autres continuent.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientOption</name>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>The gateway&apos;s key, in a file</source>
        <translation>La clé de la passerelle, dans un fichier</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLÉ</translation>
    </message>
    <message>
        <source>The same on the command line; the environment variable ROOKERY_PSK works too</source>
        <translation>La même en ligne de commande ; la variable d&apos;environnement ROOKERY_PSK marche aussi</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>http://[USER:PASSWORD@]HOST:PORT or socks5://...</source>
        <translation>http://[NOM:MOTDEPASSE@]HÔTE:PORT ou socks5://...</translation>
    </message>
    <message>
        <source>&quot;NAME: VALUE&quot;</source>
        <translation>&quot;NOM: VALEUR&quot;</translation>
    </message>
    <message>
        <source>Add a header to the request; may be repeated</source>
        <translation>Ajouter un en-tête à la requête ; répétable</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>HÔTE</translation>
    </message>
    <message>
        <source>Send this Host header instead of SERVER&apos;s</source>
        <translation>Envoyer cet en-tête Host au lieu de celui de SERVEUR</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SECONDES</translation>
    </message>
    <message>
        <source>Give up a try to connect after this time [10]</source>
        <translation>Abandonner ensuite une tentative de connexion [10]</translation>
    </message>
    <message>
        <source>Give up opening a connection to a target [10]</source>
        <translation>Abandonner ensuite l&apos;ouverture vers une cible [10]</translation>
    </message>
    <message>
        <source>Trust these certificates (PEM) instead of the system&apos;s</source>
        <translation>Faire confiance à ces certificats (PEM) au lieu de ceux du système</translation>
    </message>
    <message>
        <source>Show this certificate (PEM) to the gateway</source>
        <translation>Montrer ce certificat (PEM) à la passerelle</translation>
    </message>
    <message>
        <source>The key (PEM) of that certificate</source>
        <translation>La clé (PEM) de ce certificat</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>Expect a certificate for this name</source>
        <translation>Attendre un certificat pour ce nom</translation>
    </message>
    <message>
        <source>Accept any certificate. Only for tests: it takes away all protection against eavesdroppers</source>
        <translation>Accepter n&apos;importe quel certificat. Pour des tests seulement : plus aucune protection contre les indiscrets</translation>
    </message>
    <message>
        <source>Ping this often; 0 never [25]</source>
        <translation>Envoyer un ping à cet intervalle ; 0 jamais [25]</translation>
    </message>
    <message>
        <source>Without an answer for this long, connect again; 0 waits for ever [60]</source>
        <translation>Sans réponse pendant ce temps, se reconnecter ; 0 attend toujours [60]</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Give up after N failed tries; 0 never [0]</source>
        <translation>Abandonner après N échecs ; 0 jamais [0]</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>The longest wait between two tries, in milliseconds [300000]</source>
        <translation>L&apos;attente la plus longue entre deux tentatives, en millisecondes [300000]</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TYPE</translation>
    </message>
    <message>
        <source>Which WebSocket implementation: native or qt [native]</source>
        <translation>Quelle implémentation WebSocket : native ou qt [native]</translation>
    </message>
    <message>
        <source>Do not tell anyone on the way which name is asked for (SNI)</source>
        <translation>Ne dire à personne en chemin quel nom est demandé (SNI)</translation>
    </message>
    <message>
        <source>Connect when something uses a forward, and not before</source>
        <translation>Se connecter quand une redirection est utilisée, et pas avant</translation>
    </message>
    <message>
        <source>MINUTES</source>
        <translation>MINUTES</translation>
    </message>
    <message>
        <source>With --on-demand: disconnect after this time without a flow [5]</source>
        <translation>Avec --on-demand : se déconnecter après ce temps sans flux [5]</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>Run this each time when connected, without a shell</source>
        <translation>Lancer ceci à chaque connexion, sans shell</translation>
    </message>
    <message>
        <source>Run this each time when connected no more</source>
        <translation>Lancer ceci à chaque fin de connexion</translation>
    </message>
    <message>
        <source>More forwards, one a line, # for comments; read again at SIGHUP, which touches none that did not change</source>
        <translation>D&apos;autres redirections, une par ligne, # pour les commentaires ; relues à SIGHUP, sans toucher à celles qui n&apos;ont pas changé</translation>
    </message>
    <message>
        <source>“user:password” that programs have to show, in a file; the environment variable ROOKERY_FORWARD_AUTH works too</source>
        <translation>« utilisateur:motdepasse » que les programmes doivent présenter, dans un fichier ; la variable d&apos;environnement ROOKERY_FORWARD_AUTH marche aussi</translation>
    </message>
    <message>
        <source>Flows outlive a lost connection for this long; 0 they end with it [60]</source>
        <translation>Les flux survivent ce temps à une connexion perdue ; 0 ils finissent avec elle [60]</translation>
    </message>
    <message>
        <source>Let socks listen beyond this computer without a password</source>
        <translation>Laisser socks écouter au-delà de cet ordinateur sans mot de passe</translation>
    </message>
</context>
<context>
    <name>rookery::ClientTlsFiles</name>
    <message>
        <source>The files of certificates and keys could not be read within %1 s.</source>
        <translation>Les fichiers de certificats et de clés n&apos;ont pas pu être lus en %1 s.</translation>
    </message>
    <message>
        <source>A disk or a network drive may not answer; keep them on a local one.</source>
        <translation>Un disque ou un lecteur réseau ne répond peut-être pas ; gardez-les sur un disque local.</translation>
    </message>
</context>
<context>
    <name>rookery::CloseGuard</name>
    <message>
        <source>Close Rookery</source>
        <translation>Fermer Rookery</translation>
    </message>
    <message>
        <source>Keep the tunnels running in the background?</source>
        <translation>Laisser les tunnels actifs en arrière-plan&#xa0;?</translation>
    </message>
    <message>
        <source>The symbol in the tray brings the window back. You can change your mind in the settings.</source>
        <translation>L&apos;icône de la zone de notification ramène la fenêtre. Vous pourrez changer d&apos;avis dans les réglages.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser actifs</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Quit Rookery</source>
        <translation>Quitter Rookery</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) through the tunnels would be cut.</source>
        <translation>
            <numerusform>%n connexion à travers les tunnels serait coupée.</numerusform>
            <numerusform>%n connexions à travers les tunnels seraient coupées.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you changed in “%1” is not saved.</source>
        <translation>Ce que vous avez modifié dans « %1 » n&apos;est pas enregistré.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandExport</name>
    <message>
        <source>Put the key into the file rookery.psk that only you may read.</source>
        <translation>Mettez la clé dans le fichier rookery.psk, que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>Put the key into the variable PENGUIN_PSK before you run the command.</source>
        <translation>Mettez la clé dans la variable PENGUIN_PSK avant de lancer la commande.</translation>
    </message>
    <message>
        <source>YOUR-VALUE</source>
        <translation>VOTRE-VALEUR</translation>
    </message>
    <message>
        <source>The value of the header %1 was left out.</source>
        <translation>La valeur de l&apos;en-tête %1 a été omise.</translation>
    </message>
    <message>
        <source>The password of the proxy was left out.</source>
        <translation>Le mot de passe du proxy a été omis.</translation>
    </message>
    <message>
        <source>penguin 0.8 takes --proxy and does not use it.</source>
        <translation>penguin 0.8 accepte --proxy et ne l&apos;utilise pas.</translation>
    </message>
    <message>
        <source>A command cannot give the passphrase of the TLS key; use a key without one.</source>
        <translation>Une commande ne peut pas donner la phrase secrète de la clé TLS&#xa0;; utilisez une clé sans phrase secrète.</translation>
    </message>
    <message>
        <source>penguin 0.8 cannot do the reverse forward %1.</source>
        <translation>penguin 0.8 ne sait pas faire la redirection inverse %1.</translation>
    </message>
    <message>
        <source>No forward is switched on; the command needs one.</source>
        <translation>Aucune redirection n&apos;est activée&#xa0;; la commande en a besoin d&apos;une.</translation>
    </message>
    <message>
        <source>penguin 0.8 cannot do the forward %1.</source>
        <translation>penguin 0.8 ne sait pas faire la redirection %1.</translation>
    </message>
    <message>
        <source>penguin 0.8 has no option --%1.</source>
        <translation>penguin 0.8 n&apos;a pas d&apos;option --%1.</translation>
    </message>
    <message>
        <source>A command cannot name the one certificate that is trusted; save it as a file and give that with --tls-ca.</source>
        <translation>Une commande ne peut pas nommer le seul certificat de confiance ; enregistrez-le dans un fichier et donnez-le avec --tls-ca.</translation>
    </message>
    <message>
        <source>--%1 was left out, because the tunnel&apos;s commands are switched off.</source>
        <translation>--%1 a été omis, car les commandes du tunnel sont désactivées.</translation>
    </message>
    <message>
        <source>Put “user:password” of its proxies into the file rookery.auth that only you may read.</source>
        <translation>Mettez « utilisateur:motdepasse » de ses proxys dans le fichier rookery.auth, que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>penguin 0.8 has proxies without a password only.</source>
        <translation>penguin 0.8 n&apos;a que des proxys sans mot de passe.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandImport</name>
    <message>
        <source>The forward “%1” was left out: a SOCKS proxy at the other end is not supported.</source>
        <translation>La redirection «&#xa0;%1&#xa0;» a été omise&#xa0;: un proxy SOCKS à l&apos;autre extrémité n&apos;est pas pris en charge.</translation>
    </message>
    <message>
        <source>chisel listens on all addresses where a forward names none; here it is 127.0.0.1.</source>
        <translation>chisel écoute sur toutes les adresses quand une redirection n&apos;en nomme aucune&#xa0;; ici, c&apos;est 127.0.0.1.</translation>
    </message>
    <message>
        <source>chisel&apos;s server speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>Le serveur de chisel parle un autre protocole&#xa0;: à l&apos;adresse du serveur, il faut un penguin ou une passerelle Rookery.</translation>
    </message>
    <message>
        <source>there are no users here, but one key for the server.</source>
        <translation>il n&apos;y a pas d&apos;utilisateurs ici, mais une clé pour le serveur.</translation>
    </message>
    <message>
        <source>use wss:// and the server&apos;s certificate instead.</source>
        <translation>utilisez plutôt wss:// et le certificat du serveur.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing in the command.</source>
        <translation>L&apos;adresse du serveur manque dans la commande.</translation>
    </message>
    <message>
        <source>A right one: chisel client https://example.com 5432:db.internal:5432</source>
        <translation>Une écriture correcte&#xa0;: chisel client https://example.com 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>A right one: penguin client wss://example.com 5432:db.internal:5432</source>
        <translation>Une écriture correcte&#xa0;: penguin client wss://example.com 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>Only a shell knows the value of %1; look where it went and put the value there.</source>
        <translation>Seul un shell connaît la valeur de %1&#xa0;; cherchez où elle est allée et mettez-y la valeur.</translation>
    </message>
    <message>
        <source>This is not a command of penguin, rookery-cli, chisel or wstunnel.</source>
        <translation>Ce n&apos;est pas une commande de penguin, rookery-cli, chisel ou wstunnel.</translation>
    </message>
    <message>
        <source>This command starts a server; only a client&apos;s becomes a tunnel.</source>
        <translation>Cette commande lance un serveur&#xa0;; seule celle d&apos;un client devient un tunnel.</translation>
    </message>
    <message>
        <source>The word “client” is missing in the command.</source>
        <translation>Le mot «&#xa0;client&#xa0;» manque dans la commande.</translation>
    </message>
    <message>
        <source>The option %1 is not known and was left out.</source>
        <translation>L&apos;option %1 est inconnue et a été omise.</translation>
    </message>
    <message>
        <source>The option --%1 has no value and was left out.</source>
        <translation>L&apos;option --%1 n&apos;a pas de valeur et a été omise.</translation>
    </message>
    <message>
        <source>--%1 was left out: %2</source>
        <translation>--%1 a été omis&#xa0;: %2</translation>
    </message>
    <message>
        <source>The forward “%1” was left out: %2</source>
        <translation>La redirection «&#xa0;%1&#xa0;» a été omise&#xa0;: %2</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas une durée.</translation>
    </message>
    <message>
        <source>The command has no forward that can be used; add one.</source>
        <translation>La commande n&apos;a aucune redirection utilisable&#xa0;; ajoutez-en une.</translation>
    </message>
    <message>
        <source>penguin listens on all addresses of the computer where a forward names none; here it is 127.0.0.1, this computer only.</source>
        <translation>penguin écoute sur toutes les adresses de l&apos;ordinateur quand une redirection n&apos;en nomme aucune&#xa0;; ici, c&apos;est 127.0.0.1, cet ordinateur seulement.</translation>
    </message>
    <message>
        <source>The key is in the file %1, which was not read; enter the key.</source>
        <translation>La clé est dans le fichier %1, qui n&apos;a pas été lu&#xa0;; saisissez la clé.</translation>
    </message>
    <message>
        <source>it has no effect.</source>
        <translation>c&apos;est sans effet.</translation>
    </message>
    <message>
        <source>%1 This was left out.</source>
        <translation>%1 Cela a été omis.</translation>
    </message>
    <message>
        <source>The forward “%1” was left out: there is no such kind here.</source>
        <translation>La redirection «&#xa0;%1&#xa0;» a été omise&#xa0;: ce type n&apos;existe pas ici.</translation>
    </message>
    <message>
        <source>The forward “%1” has a login there and none here.</source>
        <translation>La redirection «&#xa0;%1&#xa0;» a une connexion par mot de passe là-bas, et aucune ici.</translation>
    </message>
    <message>
        <source>The forward “%1” has settings behind “?” that were left out.</source>
        <translation>La redirection «&#xa0;%1&#xa0;» a derrière «&#xa0;?&#xa0;» des réglages qui ont été omis.</translation>
    </message>
    <message>
        <source>it is wstunnel&apos;s own; a path goes into the server&apos;s address.</source>
        <translation>c&apos;est propre à wstunnel&#xa0;; un chemin se met dans l&apos;adresse du serveur.</translation>
    </message>
    <message>
        <source>wstunnel would not check the server&apos;s certificate; here it is checked.</source>
        <translation>wstunnel ne vérifierait pas le certificat du serveur&#xa0;; ici, il est vérifié.</translation>
    </message>
    <message>
        <source>wstunnel&apos;s server speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>Le serveur de wstunnel parle un autre protocole&#xa0;: à l&apos;adresse du serveur, il faut un penguin ou une passerelle Rookery.</translation>
    </message>
    <message>
        <source>there is no such setting here.</source>
        <translation>ce réglage n&apos;existe pas ici.</translation>
    </message>
    <message>
        <source>A right one: wstunnel client -L tcp://5432:db.internal:5432 wss://example.com</source>
        <translation>Une écriture correcte&#xa0;: wstunnel client -L tcp://5432:db.internal:5432 wss://example.com</translation>
    </message>
    <message>
        <source>The option %1 takes no value and was left out.</source>
        <translation>L&apos;option %1 ne prend pas de valeur et a été laissée de côté.</translation>
    </message>
    <message>
        <source>A word that is no forward was left out.</source>
        <translation>Un mot qui n&apos;est pas une redirection a été laissé de côté.</translation>
    </message>
    <message>
        <source>Only the first %1 commands were read.</source>
        <translation>Seules les %1 premières commandes ont été lues.</translation>
    </message>
    <message>
        <source>Import the rest on its own.</source>
        <translation>Importez le reste à part.</translation>
    </message>
    <message>
        <source>What it runs after connecting and disconnecting stays switched off until you have read it in the editor and switch it on there.</source>
        <translation>Ce qu&apos;il lance après la connexion et la déconnexion reste désactivé jusqu&apos;à ce que vous l&apos;ayez lu dans l&apos;éditeur et l&apos;y activiez.</translation>
    </message>
    <message>
        <source>A tunnel gets at most %1 forwards here; the rest was left out.</source>
        <translation>Un tunnel a ici au plus %1 redirections ; le reste a été omis.</translation>
    </message>
    <message>
        <source>The forwards are in the file %1, which was not read; paste what is in it.</source>
        <translation>Les redirections sont dans le fichier %1, qui n&apos;a pas été lu ; collez ce qu&apos;il contient.</translation>
    </message>
    <message>
        <source>The password of its proxies is in the file %1, which was not read; enter it.</source>
        <translation>Le mot de passe de ses proxys est dans le fichier %1, qui n&apos;a pas été lu ; saisissez-le.</translation>
    </message>
    <message>
        <source>A right one: ssh -L 5432:db.internal:5432 example.com</source>
        <translation>Une écriture correcte : ssh -L 5432:db.internal:5432 example.com</translation>
    </message>
    <message>
        <source>ssh speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>ssh parle un autre protocole : à l&apos;adresse du serveur, il doit y avoir un penguin ou une passerelle Rookery.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandLine</name>
    <message>
        <source>rookery: There is no display to show a window on; rookery-cli runs tunnels without one.</source>
        <translation>rookery : Il n&apos;y a pas d&apos;écran pour afficher une fenêtre ; rookery-cli fait tourner des tunnels sans écran.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandPreview</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation>La même chose en commande</translation>
    </message>
    <message>
        <source>The same as a penguin command</source>
        <translation>La même chose en commande penguin</translation>
    </message>
    <message>
        <source>Appears when the address of the server is right.</source>
        <translation>Apparaît quand l&apos;adresse du serveur est correcte.</translation>
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
    <message>
        <source>Check the port; the server may also want a certificate from us: it is chosen on the editor&apos;s Advanced page.</source>
        <translation>Vérifiez le port ; le serveur veut peut-être aussi un certificat de notre part : on le choisit à la page « Avancé » de l&apos;éditeur.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached.</source>
        <translation>Le proxy %1 est inaccessible.</translation>
    </message>
    <message>
        <source>This machine does not allow a connection to the proxy %1.</source>
        <translation>Cette machine n&apos;autorise pas de connexion au proxy %1.</translation>
    </message>
    <message>
        <source>The proxy %1 has not opened a connection to %2 within %3 s.</source>
        <translation>Le proxy %1 n&apos;a pas ouvert de connexion vers %2 en %3&#xa0;s.</translation>
    </message>
    <message>
        <source>Check both addresses; a firewall may be on the way.</source>
        <translation>Vérifiez les deux adresses&#xa0;; un pare-feu est peut-être sur le trajet.</translation>
    </message>
    <message>
        <source>The server sends visitors on to %1; use that one.</source>
        <translation>Le serveur renvoie les visiteurs vers %1 ; utilisez cette adresse.</translation>
    </message>
    <message>
        <source>It may want you to log in with a web browser first.</source>
        <translation>Il faut peut-être d&apos;abord vous connecter avec un navigateur web.</translation>
    </message>
    <message>
        <source>The proxy %1 answered &quot;%2&quot; instead of opening a connection to %3.</source>
        <translation>Le proxy %1 a répondu « %2 » au lieu d&apos;ouvrir une connexion vers %3.</translation>
    </message>
</context>
<context>
    <name>rookery::ConnectionProbe</name>
    <message>
        <source>The server upgraded the connection but does not answer a ping.</source>
        <translation>Le serveur a ouvert la connexion WebSocket mais ne répond pas à un ping.</translation>
    </message>
    <message>
        <source>Something between here and the server may hold WebSocket traffic back.</source>
        <translation>Quelque chose entre ici et le serveur retient peut-être le trafic WebSocket.</translation>
    </message>
</context>
<context>
    <name>rookery::ConnectionTest</name>
    <message>
        <source>Find the server&apos;s address</source>
        <translation>Trouver l&apos;adresse du serveur</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Secure the connection (TLS)</source>
        <translation>Sécuriser la connexion (TLS)</translation>
    </message>
    <message>
        <source>Switch to the tunnel&apos;s protocol</source>
        <translation>Passer au protocole du tunnel</translation>
    </message>
    <message>
        <source>Ping there and back</source>
        <translation>Ping aller et retour</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>non utilisé</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>Test &amp;again</source>
        <translation>Tester à &amp;nouveau</translation>
    </message>
    <message>
        <source>&amp;Certificates…</source>
        <translation>&amp;Certificats…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>It works. A round trip takes %1.</source>
        <translation>Ça marche. Un aller-retour prend %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>answers after %1</source>
        <translation>répond après %1</translation>
    </message>
    <message>
        <source>not refused within %1</source>
        <translation>pas refusé en %1</translation>
    </message>
    <message>
        <source>behind the gateway: refused after %1</source>
        <translation>derrière la passerelle : refusé après %1</translation>
    </message>
    <message>
        <source>the gateway does not answer</source>
        <translation>la passerelle ne répond pas</translation>
    </message>
    <message>
        <source>asked only while the tunnel runs</source>
        <translation>interrogé seulement quand le tunnel fonctionne</translation>
    </message>
    <message>
        <source>UDP: nobody can tell</source>
        <translation>UDP : personne ne peut le dire</translation>
    </message>
    <message>
        <source>each connection says where to</source>
        <translation>chaque connexion dit où aller</translation>
    </message>
    <message numerus="yes">
        <source>But %n target(s) cannot be reached from there. Check host and port as the gateway sees them.</source>
        <translation>
            <numerusform>Mais %n cible ne peut pas être atteinte de là. Vérifiez hôte et port tels que la passerelle les voit.</numerusform>
            <numerusform>Mais %n cibles ne peuvent pas être atteintes de là. Vérifiez hôte et port tels que la passerelle les voit.</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked: only the first %1 are</source>
        <translation>pas interrogé : seuls les %1 premiers le sont</translation>
    </message>
</context>
<context>
    <name>rookery::ControlClient</name>
    <message>
        <source>Rookery does not answer.</source>
        <translation>Rookery ne répond pas.</translation>
    </message>
    <message>
        <source>Is it busy, or did it hang?</source>
        <translation>Est-il occupé, ou bloqué&#xa0;?</translation>
    </message>
    <message>
        <source>Rookery&apos;s answer is too long to be one.</source>
        <translation>La réponse de Rookery est trop longue pour en être une.</translation>
    </message>
    <message>
        <source>Rookery is not running.</source>
        <translation>Rookery ne tourne pas.</translation>
    </message>
    <message>
        <source>Start it and try again.</source>
        <translation>Lancez-le et réessayez.</translation>
    </message>
    <message>
        <source>Rookery ended before it had answered.</source>
        <translation>Rookery s&apos;est arrêté avant d&apos;avoir répondu.</translation>
    </message>
    <message>
        <source>Rookery does not tell any more.</source>
        <translation>Rookery ne dit plus rien.</translation>
    </message>
    <message>
        <source>It crashed, or too much of what it told was not read.</source>
        <translation>Il a planté, ou trop de ce qu&apos;il disait n&apos;a pas été lu.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlCommand</name>
    <message>
        <source>%1 is starting.</source>
        <translation>%1 démarre.</translation>
    </message>
    <message>
        <source>%1 is on already.</source>
        <translation>%1 est déjà activé.</translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation>%1 s&apos;arrête.</translation>
    </message>
    <message>
        <source>%1 is off already.</source>
        <translation>%1 est déjà désactivé.</translation>
    </message>
    <message>
        <source>There is no tunnel yet. “rookery-cli import” adds one.</source>
        <translation>Il n&apos;y a pas encore de tunnel. «&#xa0;rookery-cli import&#xa0;» en ajoute un.</translation>
    </message>
    <message>
        <source>Start it, or run the tunnel here: rookery-cli up NAME --foreground</source>
        <translation>Lancez-le, ou faites tourner le tunnel ici&#xa0;: rookery-cli up NAME --foreground</translation>
    </message>
    <message>
        <source>Rookery is not running, so every tunnel is off.</source>
        <translation>Rookery ne tourne pas, donc tous les tunnels sont désactivés.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlMessage</name>
    <message>
        <source>A line on the control socket is not a JSON object.</source>
        <translation>Une ligne du socket de contrôle n&apos;est pas un objet JSON.</translation>
    </message>
    <message>
        <source>The other side of the control socket speaks another version.</source>
        <translation>L&apos;autre côté du socket de contrôle parle une autre version.</translation>
    </message>
    <message>
        <source>Are Rookery and rookery-cli of the same version?</source>
        <translation>Rookery et rookery-cli sont-ils de la même version&#xa0;?</translation>
    </message>
    <message>
        <source>There is no request “%1”.</source>
        <translation>Il n&apos;y a pas de requête «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>The name of a tunnel is not a text.</source>
        <translation>Le nom d&apos;un tunnel n&apos;est pas un texte.</translation>
    </message>
    <message>
        <source>The application&apos;s answer cannot be understood.</source>
        <translation>La réponse de l&apos;application est incompréhensible.</translation>
    </message>
    <message>
        <source>What is to be opened is not a text.</source>
        <translation>Ce qui est à ouvrir n&apos;est pas un texte.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlPlace</name>
    <message>
        <source>There is no directory for the control socket.</source>
        <translation>Il n&apos;y a pas de dossier pour le socket de contrôle.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a directory that only you can use.</source>
        <translation>Réglez XDG_RUNTIME_DIR sur un dossier que vous seul pouvez utiliser.</translation>
    </message>
    <message>
        <source>The directory “%1” cannot be made.</source>
        <translation>Le dossier «&#xa0;%1&#xa0;» ne peut pas être créé.</translation>
    </message>
    <message>
        <source>“%1” is not a directory that only you can write to.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un dossier où vous seul pouvez écrire.</translation>
    </message>
    <message>
        <source>Remove it, or set XDG_RUNTIME_DIR to another one.</source>
        <translation>Supprimez-le, ou réglez XDG_RUNTIME_DIR sur un autre.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlServer</name>
    <message>
        <source>The control socket “%1” cannot be opened.</source>
        <translation>Le socket de contrôle «&#xa0;%1&#xa0;» ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>rookery-cli cannot reach this application; everything else works.</source>
        <translation>rookery-cli ne peut pas joindre cette application ; tout le reste marche.</translation>
    </message>
    <message numerus="yes">
        <source>%n programs watch already.</source>
        <translation>
            <numerusform>%n programme observe déjà.</numerusform>
            <numerusform>%n programmes observent déjà.</numerusform>
        </translation>
    </message>
    <message>
        <source>End one of them.</source>
        <translation>Arrêtez-en un.</translation>
    </message>
</context>
<context>
    <name>rookery::DeleteQuestion</name>
    <message>
        <source>Delete tunnel</source>
        <translation>Supprimer le tunnel</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Supprimer « %1 » ?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tunnel(s)?</source>
        <translation>
            <numerusform>Supprimer %n tunnel&#xa0;?</numerusform>
            <numerusform>Supprimer %n tunnels&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would be cut.</source>
        <translation>
            <numerusform>%n connexion serait coupée.</numerusform>
            <numerusform>%n connexions seraient coupées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its forwards, its key and its passwords go with it.</source>
        <translation>Ses redirections, sa clé et ses mots de passe partent avec lui.</translation>
    </message>
    <message>
        <source>Their forwards, keys and passwords go with them.</source>
        <translation>Leurs redirections, clés et mots de passe partent avec eux.</translation>
    </message>
    <message>
        <source>Until Rookery ends, Undo brings back what you deleted.</source>
        <translation>Jusqu&apos;à la fermeture de Rookery, «&#xa0;Annuler la suppression&#xa0;» fait revenir ce que vous avez supprimé.</translation>
    </message>
    <message>
        <source>Do not &amp;ask again</source>
        <translation>Ne plus &amp;demander</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
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
    <name>rookery::DemoByteRun</name>
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
    <message>
        <source>Without a port: %1</source>
        <translation>Sans port : %1</translation>
    </message>
    <message>
        <source>  TCP        %1 there and %1 back in %2 s: %3 each way,</source>
        <translation>  TCP        %1 à l&apos;aller et %1 au retour en %2 s&#xa0;: %3 par sens,</translation>
    </message>
    <message>
        <source>  Stream     %1 there and back without a local port: %2 each way, identical</source>
        <translation>  Flux       %1 aller et retour sans port local&#xa0;: %2 dans chaque sens, identique</translation>
    </message>
</context>
<context>
    <name>rookery::DemoPage</name>
    <message>
        <source>It works</source>
        <translation>Ça marche</translation>
    </message>
    <message>
        <source>Your browser asked a port of this computer for this page. Rookery took the request through a WebSocket to a gateway, and that fetched the page here. With a gateway elsewhere it would have come from there.</source>
        <translation>Votre navigateur a demandé cette page à un port de cet ordinateur. Rookery a porté la demande par un WebSocket à une passerelle, et celle-ci a pris la page ici. Avec une passerelle ailleurs, elle serait venue de là-bas.</translation>
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
    <name>rookery::DemoWorld</name>
    <message>
        <source>There is no free port on 127.0.0.1.</source>
        <translation>Aucun port n&apos;est libre sur 127.0.0.1.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Démo</translation>
    </message>
    <message>
        <source>A web page</source>
        <translation>Une page web</translation>
    </message>
    <message>
        <source>Sends back what it gets</source>
        <translation>Renvoie ce qu&apos;il reçoit</translation>
    </message>
    <message>
        <source>The same with datagrams</source>
        <translation>La même chose avec des datagrammes</translation>
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
    <message>
        <source>anywhere</source>
        <translation>partout</translation>
    </message>
    <message>
        <source>Reverse TCP</source>
        <translation>TCP inverse</translation>
    </message>
    <message>
        <source>Reverse UDP</source>
        <translation>UDP inverse</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>Proxy HTTP</translation>
    </message>
    <message>
        <source>Transparent TCP</source>
        <translation>TCP transparent</translation>
    </message>
    <message>
        <source>Transparent UDP</source>
        <translation>UDP transparent</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Socket Unix</translation>
    </message>
    <message>
        <source>stdin and stdout</source>
        <translation>entrée et sortie standard</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>En écoute</translation>
    </message>
    <message>
        <source>Port busy</source>
        <translation>Port occupé</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Réservation</translation>
    </message>
    <message>
        <source>Bound to port %1</source>
        <translation>A le port %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Half-closed</source>
        <translation>À moitié fermé</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Pas de réponse</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>En attente d&apos;une nouvelle tentative</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Demande votre attention</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connected · %1</source>
        <translation>Connecté · %1</translation>
    </message>
    <message>
        <source>No answer for %1</source>
        <translation>Pas de réponse depuis %1</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandonné</translation>
    </message>
    <message>
        <source>Off · %1</source>
        <translation>Désactivé · %1</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Connexion à %1…</translation>
    </message>
    <message>
        <source>Not connected · next try in %1</source>
        <translation>Non connecté · prochaine tentative dans %1</translation>
    </message>
    <message>
        <source>Needs attention · next try in %1</source>
        <translation>Demande votre attention · prochaine tentative dans %1</translation>
    </message>
    <message>
        <source>Connected to %1 for %2 · %3</source>
        <translation>Connecté à %1 depuis %2 · %3</translation>
    </message>
    <message>
        <source>1 forward needs attention</source>
        <translation>1 redirection demande votre attention</translation>
    </message>
    <message>
        <source>%1 forwards need attention</source>
        <translation>%1 redirections demandent votre attention</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <translation>Attend le trousseau</translation>
    </message>
    <message>
        <source>Listens; waits for the tunnel</source>
        <translation>Écoute&#xa0;; attend le tunnel</translation>
    </message>
    <message>
        <source>Wrong key or path</source>
        <translation>Clé ou chemin incorrect</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Trop de tentatives</translation>
    </message>
    <message>
        <source>The server is in trouble</source>
        <translation>Le serveur est en difficulté</translation>
    </message>
    <message>
        <source>Not a tunnel server</source>
        <translation>Pas un serveur de tunnels</translation>
    </message>
    <message>
        <source>Rests; last time: %1</source>
        <translation>Au repos&#xa0;; la dernière fois&#xa0;: %1</translation>
    </message>
    <message>
        <source>Rests; connects when it is used</source>
        <translation>Au repos&#xa0;; se connecte à l&apos;usage</translation>
    </message>
    <message>
        <source>Off: not on this network</source>
        <translation>Désactivé&#xa0;: pas sur ce réseau</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>the next try</comment>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>Nom introuvable</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>Connexion impossible</translation>
    </message>
    <message>
        <source>The proxy refuses</source>
        <translation>Le proxy refuse</translation>
    </message>
    <message>
        <source>Certificate or TLS</source>
        <translation>Certificat ou TLS</translation>
    </message>
    <message>
        <source>The server hung up</source>
        <translation>Le serveur a raccroché</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>dernier signe il y a %1</translation>
    </message>
    <message>
        <source>Reconnecting: 1 flow waits</source>
        <translation>Reconnexion : 1 flux attend</translation>
    </message>
    <message>
        <source>Reconnecting: %1 flows wait</source>
        <translation>Reconnexion : %1 flux attendent</translation>
    </message>
    <message>
        <source>SOCKS and HTTP proxy</source>
        <translation>Proxy SOCKS et HTTP</translation>
    </message>
    <message>
        <source>TCP to unix socket</source>
        <translation>TCP vers socket Unix</translation>
    </message>
    <message>
        <source>Unix socket to unix socket</source>
        <translation>Socket Unix vers socket Unix</translation>
    </message>
    <message>
        <source>Reverse to unix socket</source>
        <translation>Inverse vers socket Unix</translation>
    </message>
    <message>
        <source>SOCKS, unix socket</source>
        <translation>SOCKS, socket Unix</translation>
    </message>
    <message>
        <source>HTTP proxy, unix socket</source>
        <translation>Proxy HTTP, socket Unix</translation>
    </message>
    <message>
        <source>SOCKS and HTTP, unix socket</source>
        <translation>SOCKS et HTTP, socket Unix</translation>
    </message>
</context>
<context>
    <name>rookery::DesktopApplication</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler la suppression</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Keys and passwords are not in here, but names of servers and of what you forward to are. Read it before you give it away.</source>
        <translation>Il n&apos;y a ici ni clés ni mots de passe, mais des noms de serveurs et de vos cibles. Lisez-le avant de le donner.</translation>
    </message>
    <message>
        <source>Rookery ended unexpectedly the last time.</source>
        <translation>Rookery s&apos;est arrêté de façon inattendue la dernière fois.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Afficher le rapport</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>Rapport de plantage</translation>
    </message>
    <message>
        <source>This says where in the program it happened, and nothing about you. Whoever repairs it needs it; it is sent nowhere by itself.</source>
        <translation>Ceci dit où c&apos;est arrivé dans le programme, et rien sur vous. Qui le répare en a besoin&#xa0;; rien n&apos;est envoyé tout seul.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) were deleted.</source>
        <translation>
            <numerusform>%n tunnel a été supprimé.</numerusform>
            <numerusform>%n tunnels ont été supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>a new tunnel</source>
        <translation>un nouveau tunnel</translation>
    </message>
    <message>
        <source>Rookery ended while %1 was being edited; the changes were kept.</source>
        <translation>Rookery s&apos;est arrêté alors que %1 était en cours de modification&#xa0;; les modifications ont été gardées.</translation>
    </message>
    <message>
        <source>Keys and passwords that were typed have to be entered again.</source>
        <translation>Les clés et mots de passe qui avaient été saisis sont à saisir à nouveau.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Reprendre la modification</translation>
    </message>
</context>
<context>
    <name>rookery::DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Fichiers texte (*.txt)</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Le fichier %1 ne peut pas être écrit.</translation>
    </message>
</context>
<context>
    <name>rookery::DialQueue</name>
    <message>
        <source>Too many connections are open to connect to %1.</source>
        <translation>Trop de connexions sont ouvertes pour se connecter à %1.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Fermez-en, ou augmentez la limite de fichiers ouverts.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 n&apos;a pas répondu à temps.</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>Il est peut-être arrêté, ou un pare-feu rejette ce qui lui est envoyé.</translation>
    </message>
</context>
<context>
    <name>rookery::Dialer</name>
    <message>
        <source>There is no host to connect to.</source>
        <translation>Il n&apos;y a aucun hôte auquel se connecter.</translation>
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
    <name>rookery::EndpointText</name>
    <message>
        <source>An IPv6 address needs brackets.</source>
        <translation>Une adresse IPv6 se met entre crochets.</translation>
    </message>
    <message>
        <source>A right one: %1</source>
        <translation>Une écriture correcte&#xa0;: %1</translation>
    </message>
    <message>
        <source>A port is missing.</source>
        <translation>Il manque un port.</translation>
    </message>
    <message>
        <source>The port of “%1” is missing.</source>
        <translation>Le port de «&#xa0;%1&#xa0;» manque.</translation>
    </message>
    <message>
        <source>“%1” is not a port.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un port.</translation>
    </message>
    <message>
        <source>Ports are numbers from 0 to 65535.</source>
        <translation>Les ports sont des nombres de 0 à 65535.</translation>
    </message>
</context>
<context>
    <name>rookery::ExportDialog</name>
    <message>
        <source>Include &amp;keys and passwords</source>
        <translation>Inclure les &amp;clés et les mots de passe</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message numerus="yes">
        <source>Export %n tunnel(s)</source>
        <translation>
            <numerusform>Exporter %n tunnel</numerusform>
            <numerusform>Exporter %n tunnels</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles, for Rookery elsewhere</source>
        <translation>Profils, pour Rookery ailleurs</translation>
    </message>
    <message>
        <source>Command for penguin</source>
        <translation>Commande pour penguin</translation>
    </message>
    <message>
        <source>Command for rookery-cli</source>
        <translation>Commande pour rookery-cli</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>Ce qui est exporté</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Sous forme de</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Whoever gets this can use the tunnels in your name. Give it only to someone you trust, and by a way that you trust.</source>
        <translation>Quiconque obtient ceci peut utiliser les tunnels en votre nom. Ne le donnez qu&apos;à quelqu&apos;un de confiance, et par un moyen de confiance.</translation>
    </message>
    <message>
        <source>A QR code cannot hold this.</source>
        <translation>Un code QR ne peut pas contenir cela.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Le fichier %1 ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>Link, for a chat or a web page</source>
        <translation>Lien, pour un message ou une page web</translation>
    </message>
</context>
<context>
    <name>rookery::FileEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
</context>
<context>
    <name>rookery::FileSecretStore</name>
    <message>
        <source>The file of secrets %1 cannot be understood.</source>
        <translation>Le fichier de secrets %1 est incompréhensible.</translation>
    </message>
    <message>
        <source>Enter the secret again; the file is set aside then.</source>
        <translation>Saisissez à nouveau le secret&#xa0;; le fichier est alors mis de côté.</translation>
    </message>
    <message>
        <source>The file of secrets %1 was saved by a newer version of Rookery.</source>
        <translation>Le fichier de secrets %1 a été enregistré par une version plus récente de Rookery.</translation>
    </message>
    <message>
        <source>Update Rookery to use it.</source>
        <translation>Mettez Rookery à jour pour l&apos;utiliser.</translation>
    </message>
</context>
<context>
    <name>rookery::FlowTable</name>
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
        <source>The server refused the flow three times.</source>
        <translation>Le serveur a refusé le flux trois fois.</translation>
    </message>
    <message>
        <source>It may have too many open.</source>
        <translation>Il en a peut-être trop d&apos;ouverts.</translation>
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
        <source>The flow was cut off, because what arrived for it is not read.</source>
        <translation>Le flux a été coupé, car ce qui est arrivé pour lui n&apos;est pas lu.</translation>
    </message>
    <message>
        <source>The program at this end has stopped reading, or is much too slow.</source>
        <translation>Le programme de ce côté ne lit plus, ou est beaucoup trop lent.</translation>
    </message>
    <message>
        <source>The server did not answer the open in time.</source>
        <translation>Le serveur n&apos;a pas répondu à temps à l&apos;ouverture.</translation>
    </message>
    <message>
        <source>The target refused the connection.</source>
        <translation>La cible a refusé la connexion.</translation>
    </message>
    <message>
        <source>Nothing listens at that port, or a firewall refuses.</source>
        <translation>Rien n&apos;écoute sur ce port, ou un pare-feu refuse.</translation>
    </message>
    <message>
        <source>The gateway has no way to the target&apos;s network.</source>
        <translation>La passerelle n&apos;a pas de chemin vers le réseau de la cible.</translation>
    </message>
    <message>
        <source>The gateway has no way to the target.</source>
        <translation>La passerelle n&apos;a pas de chemin vers la cible.</translation>
    </message>
    <message>
        <source>The gateway finds no such host name.</source>
        <translation>La passerelle ne trouve pas ce nom d&apos;hôte.</translation>
    </message>
    <message>
        <source>Names are looked up at the gateway.</source>
        <translation>Les noms sont résolus à la passerelle.</translation>
    </message>
    <message>
        <source>The gateway does not allow this target.</source>
        <translation>La passerelle n&apos;autorise pas cette cible.</translation>
    </message>
    <message>
        <source>The target did not answer in time.</source>
        <translation>La cible n&apos;a pas répondu à temps.</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>Il est peut-être arrêté, ou un pare-feu rejette ce qui lui est envoyé.</translation>
    </message>
</context>
<context>
    <name>rookery::FlowTarget</name>
    <message>
        <source>The gateway has no unix sockets for its clients, so %1 cannot be reached.</source>
        <translation>La passerelle n&apos;a pas de sockets Unix pour ses clients, donc %1 est injoignable.</translation>
    </message>
    <message>
        <source>It has to be a Rookery that runs with --allow-unix.</source>
        <translation>Ce doit être un Rookery lancé avec --allow-unix.</translation>
    </message>
</context>
<context>
    <name>rookery::FlowsModel</name>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Redirection</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>rookery::FlowsTab</name>
    <message>
        <source>Show closed</source>
        <translation>Afficher les flux fermés</translation>
    </message>
    <message>
        <source>Close flow</source>
        <translation>Fermer le flux</translation>
    </message>
    <message>
        <source>Filter by host, port or program</source>
        <translation>Filtrer par hôte, port ou programme</translation>
    </message>
    <message>
        <source>Filter flows</source>
        <translation>Filtrer les flux</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>No flow matches the filter.</source>
        <translation>Aucun flux ne correspond au filtre.</translation>
    </message>
    <message>
        <source>This tunnel is off.</source>
        <translation>Ce tunnel est désactivé.</translation>
    </message>
    <message>
        <source>No flows yet. As soon as a program connects to one of the forwards, its flow is shown here.</source>
        <translation>Pas encore de flux. Dès qu&apos;un programme se connecte à l&apos;une des redirections, son flux apparaît ici.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>rookery::ForegroundCommand</name>
    <message>
        <source>The key for %1 is not there.</source>
        <translation>La clé de %1 n&apos;est pas là.</translation>
    </message>
    <message>
        <source>Give it with --ws-psk-file FILE.</source>
        <translation>Donnez-la avec --ws-psk-file FICHIER.</translation>
    </message>
    <message>
        <source>The password for the proxy of %1 is not there.</source>
        <translation>Le mot de passe du proxy de %1 n&apos;est pas là.</translation>
    </message>
    <message>
        <source>The passphrase of the certificate&apos;s key for %1 is not there.</source>
        <translation>La phrase secrète de la clé du certificat de %1 n&apos;est pas là.</translation>
    </message>
    <message>
        <source>Waiting for the keychain to be unlocked.</source>
        <translation>Attend que le trousseau soit déverrouillé.</translation>
    </message>
    <message>
        <source>The keychain is locked. The tunnel starts when it is unlocked.</source>
        <translation>Le trousseau est verrouillé. Le tunnel démarre dès qu&apos;il est déverrouillé.</translation>
    </message>
    <message>
        <source>The password of the proxies of %1 is not there.</source>
        <translation>Le mot de passe des proxys de %1 n&apos;est pas là.</translation>
    </message>
    <message>
        <source>Give it with --forward-auth-file FILE.</source>
        <translation>Donnez-le avec --forward-auth-file FICHIER.</translation>
    </message>
</context>
<context>
    <name>rookery::Forward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Le tunnel a été arrêté.</translation>
    </message>
    <message>
        <source>This connection was closed by hand.</source>
        <translation>Cette connexion a été fermée à la main.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardAuthSource</name>
    <message>
        <source>The password from %1 cannot be used.</source>
        <translation>Le mot de passe de %1 est inutilisable.</translation>
    </message>
    <message>
        <source>It is a user name, a colon and a password, on one line.</source>
        <translation>C&apos;est un nom d&apos;utilisateur, un deux-points et un mot de passe, sur une seule ligne.</translation>
    </message>
    <message>
        <source>the file “%1”</source>
        <translation>le fichier « %1 »</translation>
    </message>
    <message>
        <source>Other users of this computer can read the file “%1”; “chmod 600” prevents it.</source>
        <translation>D&apos;autres utilisateurs de cet ordinateur peuvent lire le fichier « %1 » ; « chmod 600 » l&apos;empêche.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardFactory</name>
    <message>
        <source>This kind of forward cannot be made.</source>
        <translation>Ce type de redirection n&apos;est pas possible.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardKind</name>
    <message>
        <source>127.0.0.1:5432 here leads to db.internal:5432, as seen from the gateway</source>
        <translation>127.0.0.1:5432 ici mène à db.internal:5432, vu de la passerelle</translation>
    </message>
    <message>
        <source>the same with UDP</source>
        <translation>la même chose avec UDP</translation>
    </message>
    <message>
        <source>the other way: port 2222 at the gateway leads to 127.0.0.1:22 here; the server needs --reverse</source>
        <translation>dans l&apos;autre sens : le port 2222 de la passerelle mène à 127.0.0.1:22 ici ; le serveur a besoin de --reverse</translation>
    </message>
    <message>
        <source>stdin and stdout, for ssh (see below)</source>
        <translation>entrée et sortie standard, pour ssh (plus bas)</translation>
    </message>
    <message>
        <source>the same with UDP; one read is one datagram</source>
        <translation>la même chose avec UDP ; une lecture est un datagramme</translation>
    </message>
    <message>
        <source>a unix socket for this user alone; “@name” is an abstract one on Linux</source>
        <translation>un socket unix pour cet utilisateur seul ; « @name » en est un abstrait sous Linux</translation>
    </message>
    <message>
        <source>the same for one program, over stdin and stdout</source>
        <translation>le même pour un programme, par l&apos;entrée et la sortie standard</translation>
    </message>
    <message>
        <source>the same at a unix socket, for this user alone</source>
        <translation>le même sur un socket unix, pour cet utilisateur seul</translation>
    </message>
    <message>
        <source>a SOCKS proxy (4, 4a, 5) at 127.0.0.1:1080: whoever uses it says where to</source>
        <translation>un proxy SOCKS (4, 4a, 5) sur 127.0.0.1:1080 : qui l&apos;utilise dit où aller</translation>
    </message>
    <message>
        <source>an HTTP proxy at 127.0.0.1:8080; http://127.0.0.1:8080/proxy.pac sets browsers up</source>
        <translation>un proxy HTTP sur 127.0.0.1:8080 ; http://127.0.0.1:8080/proxy.pac configure les navigateurs</translation>
    </message>
    <message>
        <source>both at one port, told apart by the first byte</source>
        <translation>les deux sur un seul port, distingués par le premier octet</translation>
    </message>
    <message>
        <source>a unix socket of the gateway&apos;s computer; the server needs --allow-unix</source>
        <translation>un socket unix de l&apos;ordinateur de la passerelle ; le serveur a besoin de --allow-unix</translation>
    </message>
    <message>
        <source>the same for stdin and stdout</source>
        <translation>le même pour l&apos;entrée et la sortie standard</translation>
    </message>
    <message>
        <source>from a unix socket here to one there</source>
        <translation>d&apos;un socket unix d&apos;ici à un de là-bas</translation>
    </message>
    <message>
        <source>port 2222 at the gateway leads to a unix socket here</source>
        <translation>le port 2222 de la passerelle mène à un socket unix ici</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardList</name>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>Cela fait plus de %1 redirections.</translation>
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
        <source>Nothing can be reached at port 0.</source>
        <translation>Rien n&apos;est joignable au port 0.</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with a unix socket.</source>
        <translation>« %1 » ne peut pas être combiné avec un socket unix.</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with stdio.</source>
        <translation>« %1 » ne peut pas être combiné avec stdio.</translation>
    </message>
    <message>
        <source>The forward has no name in front of “=”.</source>
        <translation>La redirection n&apos;a pas de nom devant « = ».</translation>
    </message>
    <message>
        <source>The name of a forward is too long.</source>
        <translation>Le nom d&apos;une redirection est trop long.</translation>
    </message>
    <message>
        <source>The path of the unix socket has control characters.</source>
        <translation>Le chemin du socket unix contient des caractères de contrôle.</translation>
    </message>
    <message>
        <source>The path of a unix socket can have %1 bytes, and this one has more.</source>
        <translation>Le chemin d&apos;un socket unix peut avoir %1 octets ; celui-ci en a plus.</translation>
    </message>
    <message>
        <source>The path of a unix socket has no “]” and no “://” in it.</source>
        <translation>Le chemin d&apos;un socket unix ne contient ni « ] » ni « :// ».</translation>
    </message>
    <message>
        <source>A unix socket to listen on is written in brackets.</source>
        <translation>Un socket Unix d&apos;écoute s&apos;écrit entre crochets.</translation>
    </message>
    <message>
        <source>A port to listen on is missing in front of the unix socket.</source>
        <translation>Il manque un port d&apos;écoute devant le socket Unix.</translation>
    </message>
    <message>
        <source>Behind a unix socket as a target there is nothing more.</source>
        <translation>Derrière un socket Unix comme cible, il n&apos;y a plus rien.</translation>
    </message>
    <message>
        <source>A range of ports needs as many ports to listen on.</source>
        <translation>Une plage de ports a besoin d&apos;autant de ports d&apos;écoute.</translation>
    </message>
    <message>
        <source>One unix socket has many ports that lead to it: these are several forwards.</source>
        <translation>Plusieurs ports mènent à un même socket unix : ce sont plusieurs redirections.</translation>
    </message>
    <message>
        <source>The two ranges of ports in “%1” are not of the same size: %2 and %3.</source>
        <translation>Les deux plages de ports dans « %1 » n&apos;ont pas la même taille : %2 et %3.</translation>
    </message>
    <message>
        <source>The name of a forward has no “=”, “[”, “://” or “:unix:” in it and does not begin with “-”.</source>
        <translation>Le nom d&apos;une redirection ne contient ni « = », ni « [ », ni « :// », ni « :unix: », et ne commence pas par « - ».</translation>
    </message>
    <message>
        <source>The name of a forward has no “#” in front or behind a blank: a comment begins so.</source>
        <translation>Le nom d&apos;une redirection n&apos;a pas de « # » au début ni après une espace : un commentaire commence ainsi.</translation>
    </message>
    <message>
        <source>“%1” are several forwards, where one belongs.</source>
        <translation>« %1 » sont plusieurs redirections, là où il en faut une seule.</translation>
    </message>
    <message>
        <source>The path of a unix socket as a target begins with “/” and has no “..” and no “//”.</source>
        <translation>Le chemin d&apos;un socket Unix comme cible commence par « / » et ne contient ni « .. » ni « // ».</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardSupport</name>
    <message>
        <source>A forward to one target works: 5432:db.internal:5432</source>
        <translation>Une redirection vers une seule cible fonctionne&#xa0;: 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>A forward to standard input and output works only on the command line.</source>
        <translation>Une redirection vers l&apos;entrée et la sortie standard ne marche qu&apos;en ligne de commande.</translation>
    </message>
    <message>
        <source>Run it with rookery-cli client.</source>
        <translation>Lancez-la avec rookery-cli client.</translation>
    </message>
    <message>
        <source>Transparent proxy forwards come in a later version.</source>
        <translation>Les redirections en proxy transparent arrivent dans une version ultérieure.</translation>
    </message>
    <message>
        <source>This version does not know this kind of forward.</source>
        <translation>Cette version ne connaît pas ce type de redirection.</translation>
    </message>
    <message>
        <source>The forward “%1” does not run: %2</source>
        <translation>La redirection « %1 » ne fonctionne pas : %2</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardTable</name>
    <message>
        <source>Forwards</source>
        <translation>Redirections</translation>
    </message>
    <message>
        <source>This tunnel has no forwards.</source>
        <translation>Ce tunnel n&apos;a pas de redirections.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardTableModel</name>
    <message>
        <source>Give the port to listen on, such as 127.0.0.1:5432.</source>
        <translation>Donnez le port d&apos;écoute, par exemple 127.0.0.1:5432.</translation>
    </message>
    <message>
        <source>Give the host and the port that it leads to, such as db.internal:5432.</source>
        <translation>Donnez l&apos;hôte et le port où elle mène, par exemple db.internal:5432.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Écoute sur</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Mène à</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1&#xa0;: vide</translation>
    </message>
    <message>
        <source>These are %1 forwards; each gets a row when you leave the cell.</source>
        <translation>Ce sont %1 redirections ; chacune aura sa ligne quand vous quitterez la cellule.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsEditor</name>
    <message>
        <source>Forwards</source>
        <translation>Redirections</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Forward %1: %2</source>
        <translation>Redirection %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>One or several, such as 5432:db.internal:5432, and Return</source>
        <translation>Une ou plusieurs, par exemple 5432:db.internal:5432, puis Entrée</translation>
    </message>
    <message>
        <source>Add forwards</source>
        <translation>Ajouter des redirections</translation>
    </message>
    <message>
        <source>The clipboard holds too much to be forwards. Copy only those.</source>
        <translation>Le presse-papiers contient trop de texte pour des redirections. Ne copiez que celles-ci.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1 : %2</translation>
    </message>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>Cela fait plus de %1 redirections.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsModel</name>
    <message>
        <source>Local</source>
        <translation>Local</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Distant</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Redirection</translation>
    </message>
    <message>
        <source>Port %1 is for this session only.</source>
        <translation>Le port %1 ne vaut que pour cette session.</translation>
    </message>
    <message>
        <source>%1, for this session only</source>
        <translation>%1, pour cette session seulement</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsTab</name>
    <message>
        <source>Copy address</source>
        <translation>Copier l&apos;adresse</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Stop forward</source>
        <translation>Arrêter la redirection</translation>
    </message>
    <message>
        <source>Use a free port for this session</source>
        <translation>Utiliser un port libre pour cette session</translation>
    </message>
    <message>
        <source>Retry forward</source>
        <translation>Réessayer la redirection</translation>
    </message>
    <message>
        <source>Start forward</source>
        <translation>Démarrer la redirection</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Keep this port</source>
        <translation>Garder ce port</translation>
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
    <name>rookery::GatewayActions</name>
    <message>
        <source>Delete gateway</source>
        <translation>Supprimer la passerelle</translation>
    </message>
    <message>
        <source>Delete the gateway “%1”?</source>
        <translation>Supprimer la passerelle «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>No tunnel uses it. Its key and its passwords go with it.</source>
        <translation>Aucun tunnel ne l&apos;utilise. Sa clé et ses mots de passe partent avec elle.</translation>
    </message>
    <message>
        <source>Its tunnels go on as they are, each with these settings and this key as its own: %1</source>
        <translation>Ses tunnels continuent tels quels, chacun avec ces réglages et cette clé pour lui-même&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>The gateway stays: its key could not be copied.</source>
        <translation>La passerelle reste&#xa0;: sa clé n&apos;a pas pu être copiée.</translation>
    </message>
</context>
<context>
    <name>rookery::GatewayChoice</name>
    <message>
        <source>Own settings</source>
        <translation>Réglages propres</translation>
    </message>
    <message>
        <source>Save these settings as a gateway…</source>
        <translation>Enregistrer ces réglages comme passerelle…</translation>
    </message>
    <message>
        <source>Manage gateways…</source>
        <translation>Gérer les passerelles…</translation>
    </message>
</context>
<context>
    <name>rookery::GatewaySession</name>
    <message>
        <source>Another client took its port over.</source>
        <translation>Un autre client a repris son port.</translation>
    </message>
    <message>
        <source>It kept what others need.</source>
        <translation>Il gardait ce dont d&apos;autres ont besoin.</translation>
    </message>
</context>
<context>
    <name>rookery::GatewaysDialog</name>
    <message>
        <source>Gateways</source>
        <translation>Passerelles</translation>
    </message>
    <message>
        <source>A gateway is a server with its key, TLS and proxy, saved once for several tunnels. A change here changes all of them.</source>
        <translation>Une passerelle est un serveur avec sa clé, TLS et son proxy, enregistré une fois pour plusieurs tunnels. Une modification ici les modifie tous.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnels</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nouvelle…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>rookery::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Guide d&apos;utilisation</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Titres</translation>
    </message>
</context>
<context>
    <name>rookery::HandshakeSession</name>
    <message>
        <source>The local program did not wait for its connection.</source>
        <translation>Le programme local n&apos;a pas attendu sa connexion.</translation>
    </message>
    <message>
        <source>The proxy does not do what the local program has asked for.</source>
        <translation>Le proxy ne fait pas ce que le programme local a demandé.</translation>
    </message>
    <message>
        <source>The local program has shown a wrong user or password.</source>
        <translation>Le programme local a montré un utilisateur ou un mot de passe incorrect.</translation>
    </message>
    <message>
        <source>The local program did not say in time where it wants to go.</source>
        <translation>Le programme local n&apos;a pas dit à temps où il veut aller.</translation>
    </message>
</context>
<context>
    <name>rookery::Heartbeat</name>
    <message>
        <source>The other end stopped answering.</source>
        <translation>L&apos;autre extrémité ne répond plus.</translation>
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
        <source>rookery-cli down - switch tunnels off

Usage: rookery-cli down NAME...

Tells the running application to stop these tunnels; it remembers that they
are off.

Exit codes: 0 done, 1 it failed, 2 not understood, or no such tunnel
</source>
        <translation>rookery-cli down - désactiver des tunnels

Usage : rookery-cli down NOM...

Dit à l&apos;application en marche d&apos;arrêter ces tunnels ; elle retient qu&apos;ils sont
désactivés.

Codes de retour : 0 fait, 1 échec, 2 non compris, ou pas de tel tunnel
</translation>
    </message>
    <message>
        <source>rookery-cli list - show the tunnels that are saved

Usage: rookery-cli list [--json]

Name, state and server of each. Works without the application too.

Exit codes: 0 done, 1 it failed, 2 not understood
</source>
        <translation>rookery-cli list - montrer les tunnels enregistrés

Usage : rookery-cli list [--json]

Nom, état et serveur de chacun. Marche aussi sans l&apos;application.

Codes de retour : 0 fait, 1 échec, 2 non compris
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
        <translation>rookery-cli status - montrer ce que font les tunnels

Usage : rookery-cli status [--json] [NOM...]

État, flux, octets et redirections de ces tunnels, ou de tous. Les mots et les
clés de --json sont les mêmes dans toutes les langues.

Codes de retour : 0 fait, 1 échec (ou l&apos;application ne tourne pas), 2 non
compris, ou pas de tel tunnel
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
        <translation>rookery-cli export - afficher des tunnels

Usage : rookery-cli export [--json | --command] [NOM...]

Affiche ces tunnels, ou tous : comme fichier pour « import », ou comme commandes.
Les clés et les mots de passe sont omis. Marche aussi sans l&apos;application.

Options :
  --json                       Comme fichier de tunnels ; c&apos;est l&apos;habituel
  --command                    Comme commandes de rookery-cli, une par ligne

Codes de retour : 0 fait, 1 échec, 2 non compris, ou pas de tel tunnel
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
        <translation>rookery-cli server - faire tourner une passerelle

Usage : rookery-cli server [OPTIONS]

Les clients s&apos;y connectent et atteignent par elle ce que cet ordinateur atteint.
Elle répond sur le chemin /ws ; toute autre requête reçoit un simple 404.

Écoute :
%1

Qui peut l&apos;utiliser :
%2

Autres :
%3
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
        <translation>rookery-cli import - ajouter des tunnels

Usage : rookery-cli import [OPTIONS] FICHIER|-|&quot;COMMANDE&quot;

FICHIER a été fait par « export » ; « - » lit l&apos;entrée standard. COMMANDE, entre
guillemets, en est une de penguin, rookery-cli, chisel ou wstunnel :
  rookery-cli import &quot;penguin client wss://gw.example.com 5432:db:5432&quot;

Ce qui est déjà ici n&apos;est jamais remplacé sans demande. Les clés vont là où le
disent les réglages de la fenêtre, pas dans le fichier des tunnels. Rien n&apos;est
démarré.

Options :
  --replace                    Prendre les nouveaux réglages là où un tunnel est
                               déjà ici avec d&apos;autres
  --name NOM                   Pour le tunnel que donne une commande
  -q, -h                       Seulement les erreurs, cette aide

Codes de retour : 0 fait, 1 échec ou omission, 2 non compris
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
        <translation>rookery-cli - tunnels TCP et UDP par une seule connexion WebSocket

Usage : rookery-cli COMMANDE [OPTIONS] ...

Commandes :
  server    Faire tourner une passerelle sur un ordinateur qui a les accès
  client    Se connecter à une passerelle et y rediriger des ports locaux
  demo      Essayer les deux sur cet ordinateur, en quelques secondes

Commandes sur les tunnels enregistrés dans l&apos;application Rookery :
  list      Les montrer
  status    Montrer ce qu&apos;ils font
  watch     Montrer ce qui change, jusqu&apos;à Ctrl-C
  up        En activer, ou en faire tourner un ici avec --foreground
  down      En désactiver
  import    En ajouter d&apos;un fichier ou d&apos;une commande
  export    Les afficher comme fichier ou comme commandes

Essayer :
  rookery-cli demo

Atteindre une base de données derrière une passerelle :
  là-bas :  rookery-cli server --host :: --ws-psk-file key --tls-cert ...
  ici :     rookery-cli client --ws-psk-file key wss://example.com 5432:db:5432
  puis se connecter à 127.0.0.1:5432 comme si c&apos;était la base de données.

Chaque extrémité marche aussi avec penguin (rusty-penguin 0.8) de l&apos;autre côté.

Options de toutes les commandes :
  -h, --help       Aide ; « rookery-cli COMMANDE --help » en dit plus sur une
  -V, --version    Version
  -v, --verbose    En dire plus ; -vv dit tout
  -q, --quiet      Ne dire que les erreurs

Codes de retour : 0 fin normale, 1 échec, 2 ligne de commande non comprise
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
        <translation>rookery-cli watch - montrer ce qui change dans les tunnels

Usage : rookery-cli watch [--json] [NOM...]

D&apos;abord l&apos;état de ces tunnels, ou de tous, puis une ligne par changement,
jusqu&apos;à Ctrl-C ou jusqu&apos;à la fermeture de l&apos;application.

Avec --json, chaque ligne est un objet avec les mots et les clés de
« status --json » : le tunnel entier tel qu&apos;il est maintenant. Les nombres qui
changent sont donnés une fois par seconde. Un tunnel supprimé a
&quot;removed&quot;: true.

Codes de retour : 0 l&apos;application s&apos;est arrêtée, ou Ctrl-C ; 1 échec (ou
l&apos;application ne tourne pas), 2 non compris, ou pas de tel tunnel
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
        <translation>rookery-cli client - se connecter à une passerelle et y rediriger des ports

Usage : rookery-cli client [OPTIONS] SERVEUR REDIRECTION...
        rookery-cli client [OPTIONS] --forwards-file FICHIER SERVEUR
                           [REDIRECTION...]

SERVEUR est l&apos;adresse de la passerelle :
  wss://gateway.example.com    chiffré ; ce qu&apos;il faut sur Internet
  ws://127.0.0.1:8080          non chiffré ; « ws:// » peut être omis
  Sans chemin, /ws est utilisé. http et https signifient ws et wss.

REDIRECTION est [HÔTE_LOCAL:][PORT_LOCAL:]HÔTE:PORT[/udp] :
%1
  db.internal:5432             le port local est celui de la cible
  3000                         127.0.0.1:3000 ici, 127.0.0.1:3000 là-bas
  0:db.internal:5432           n&apos;importe quel port libre ; il est affiché
  0.0.0.0:8080:intranet:80     pour d&apos;autres aussi, pas que cet ordinateur
  [::1]:8080:[2001:db8::7]:80  les adresses IPv6 se mettent entre crochets
  orders=5432:db:5432          s&apos;appelle « orders » partout où elle est montrée
  R:0:127.0.0.1:22             n&apos;importe quel port libre de la passerelle ; il
                               est affiché
  8000-8010:web:9000-9010      onze à la fois : 8000 vers web:9000, et ainsi de
                               suite ; 256 au plus, et R: et /udp vont avec

Connexion :
%2

TLS (wss://) :
%3

Rester connecté :
%4

Proxys (socks) :
%5

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
        <translation>rookery-cli up - activer des tunnels

Usage : rookery-cli up NOM...
        rookery-cli up NOM --foreground [--ws-psk-file FICHIER]
                            [--forward-auth-file FICHIER]

Dit à l&apos;application en marche de démarrer ces tunnels ; elle retient qu&apos;ils sont
activés. Majuscules et minuscules n&apos;importent pas ; un identifiant marche aussi.

Avec --foreground, l&apos;application n&apos;est pas nécessaire : un tunnel tourne dans ce
processus jusqu&apos;à Ctrl-C. Sa clé vient de là où l&apos;application la garde.

Options :
  --foreground                 Le faire tourner ici
  --ws-psk-file FICHIER        Avec --foreground : la clé, dans un fichier ; la
                               variable d&apos;environnement ROOKERY_PSK marche aussi
  --forward-auth-file FICHIER  Avec --foreground : « utilisateur:motdepasse » de
                               ses propres proxys, dans un fichier ;
                               ROOKERY_FORWARD_AUTH marche aussi
  -v, -vv, -q, -h              Plus de messages, encore plus, seulement les
                               erreurs, cette aide

Codes de retour : 0 fait (avec --foreground : fin normale), 1 échec, 2 non
compris, ou pas de tel tunnel
</translation>
    </message>
</context>
<context>
    <name>rookery::HookWords</name>
    <message>
        <source>A shell does that: sh -c &apos;COMMAND&apos;</source>
        <translation>Un shell fait cela&#xa0;: sh -c &apos;COMMANDE&apos;</translation>
    </message>
    <message>
        <source>There is more than one command.</source>
        <translation>Il y a plus d&apos;une commande.</translation>
    </message>
    <message>
        <source>Nothing puts a value in place of %1.</source>
        <translation>Rien ne met une valeur à la place de %1.</translation>
    </message>
    <message>
        <source>Nothing redirects what it reads or writes.</source>
        <translation>Rien ne redirige ce qu&apos;elle lit ou écrit.</translation>
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
    <name>rookery::HttpSession</name>
    <message>
        <source>The server&apos;s answer could not be passed on.</source>
        <translation>La réponse du serveur n&apos;a pas pu être transmise.</translation>
    </message>
    <message>
        <source>The local program did not wait for its answer.</source>
        <translation>Le programme local n&apos;a pas attendu sa réponse.</translation>
    </message>
</context>
<context>
    <name>rookery::ImportCommand</name>
    <message>
        <source>%1 is here already, with other settings. --replace takes the new ones.</source>
        <translation>%1 est déjà ici, avec d&apos;autres réglages. --replace prend les nouveaux.</translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation>%1 est déjà ici.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 a été ajouté.</translation>
    </message>
    <message>
        <source>%1 was replaced.</source>
        <translation>%1 a été remplacé.</translation>
    </message>
    <message>
        <source>A secret of %1 was not saved; it is asked for at the start.</source>
        <translation>Un secret de %1 n&apos;a pas été enregistré&#xa0;; il sera demandé au démarrage.</translation>
    </message>
    <message>
        <source>the standard input</source>
        <translation>l&apos;entrée standard</translation>
    </message>
    <message>
        <source>Waiting for the keychain to be unlocked.</source>
        <translation>Attend que le trousseau soit déverrouillé.</translation>
    </message>
    <message>
        <source>No secret of %1 is kept, as the settings say; it is asked for at the start.</source>
        <translation>Aucun secret de %1 n&apos;est gardé, comme le disent les réglages ; il est demandé au démarrage.</translation>
    </message>
</context>
<context>
    <name>rookery::ImportDialog</name>
    <message>
        <source>Import tunnels</source>
        <translation>Importer des tunnels</translation>
    </message>
    <message>
        <source>Tunnels to import</source>
        <translation>Tunnels à importer</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n tunnel(s)</source>
        <translation>
            <numerusform>&amp;Importer %n tunnel</numerusform>
            <numerusform>&amp;Importer %n tunnels</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message numerus="yes">
        <source>%n other command(s) were left out.</source>
        <translation>
            <numerusform>%n autre commande a été laissée de côté.</numerusform>
            <numerusform>%n autres commandes ont été laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>Il n&apos;y a rien dedans.</translation>
    </message>
    <message>
        <source>&amp;Paste a command (penguin, chisel, wstunnel), a link or profiles, or open files:</source>
        <translation>&amp;Collez une commande (penguin, chisel, wstunnel), un lien ou des profils, ou ouvrez des fichiers&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>&amp;Ouvrir des fichiers…</translation>
    </message>
    <message>
        <source>&amp;QR code on the screen</source>
        <translation>Code &amp;QR à l&apos;écran</translation>
    </message>
    <message>
        <source>Open profiles, a command or a picture of a QR code</source>
        <translation>Ouvrir des profils, une commande ou l&apos;image d&apos;un code QR</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more like these.</source>
        <translation>
            <numerusform>Et %n autre du même genre.</numerusform>
            <numerusform>Et %n autres du même genre.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::ImportModel</name>
    <message>
        <source>What to do with %1</source>
        <translation>Que faire de %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Laisser de côté</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Déjà ici</translation>
    </message>
    <message>
        <source>Another tunnel is called %1</source>
        <translation>Un autre tunnel s&apos;appelle %1</translation>
    </message>
    <message>
        <source>Differs from %1: %2</source>
        <translation>Diffère de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Redirections</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>%1; its commands stay switched off</source>
        <translation>%1&#xa0;; ses commandes restent désactivées</translation>
    </message>
</context>
<context>
    <name>rookery::ImportSource</name>
    <message>
        <source>The picture is too large.</source>
        <translation>L&apos;image est trop grande.</translation>
    </message>
    <message>
        <source>Cut out the QR code and try again.</source>
        <translation>Recadrez-la sur le code QR et réessayez.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>L&apos;image ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The file is too large for tunnels.</source>
        <translation>Le fichier est trop grand pour des tunnels.</translation>
    </message>
    <message>
        <source>This is no file of this computer.</source>
        <translation>Ce n&apos;est pas un fichier de cet ordinateur.</translation>
    </message>
    <message>
        <source>Save it, and open the file.</source>
        <translation>Enregistrez-le, puis ouvrez le fichier.</translation>
    </message>
    <message>
        <source>Only the first %1 files were read.</source>
        <translation>Seuls les %1 premiers fichiers ont été lus.</translation>
    </message>
    <message>
        <source>Import the rest on its own.</source>
        <translation>Importez le reste à part.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>There is no QR code on the screen.</source>
        <translation>Il n&apos;y a pas de code QR à l&apos;écran.</translation>
    </message>
    <message>
        <source>Move this window away from it and try again.</source>
        <translation>Écartez-en cette fenêtre et réessayez.</translation>
    </message>
    <message>
        <source>Tunnels (*.rookery *.json *.sh *.txt)</source>
        <translation>Tunnels (*.rookery *.json *.sh *.txt)</translation>
    </message>
    <message>
        <source>Pictures of a QR code (*.png *.jpg *.jpeg *.gif *.bmp *.webp)</source>
        <translation>Images d&apos;un code QR (*.png *.jpg *.jpeg *.gif *.bmp *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>rookery::JsonFields</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>“%1” is not %2.</source>
        <translation>Pour «&#xa0;%1&#xa0;», il faut %2.</translation>
    </message>
    <message>
        <source>“%1” is “%2”, which this version does not know.</source>
        <translation>«&#xa0;%1&#xa0;» vaut «&#xa0;%2&#xa0;», que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a text of at most %1 characters</source>
        <translation>un texte d&apos;au plus %1 caractères</translation>
    </message>
    <message>
        <source>a text of one line without control characters</source>
        <translation>un texte d&apos;une ligne sans caractères de contrôle</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objet</translation>
    </message>
</context>
<context>
    <name>rookery::KeychainSecretStore</name>
    <message>
        <source>Unlock it, or choose in the settings to be asked each time.</source>
        <translation>Déverrouillez-le, ou choisissez dans les réglages que la question soit posée à chaque fois.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>Le trousseau a refusé l&apos;accès.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>Il n&apos;y a pas de trousseau sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose in the settings to be asked each time, or a file.</source>
        <translation>Choisissez dans les réglages que la question soit posée à chaque fois, ou un fichier.</translation>
    </message>
    <message>
        <source>The keychain could not be used.</source>
        <translation>Le trousseau n&apos;a pas pu être utilisé.</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>Le trousseau n&apos;a pas répondu.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or choose in the settings to be asked each time.</source>
        <translation>Déverrouillez-le et réessayez, ou choisissez dans les réglages que la question soit posée à chaque fois.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
</context>
<context>
    <name>rookery::Legend</name>
    <message>
        <source>download</source>
        <translation>réception</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>Legend: download, upload, round trip</source>
        <translation>Légende&#xa0;: réception, envoi, aller-retour</translation>
    </message>
    <message>
        <source>round trip</source>
        <translation>aller-retour</translation>
    </message>
</context>
<context>
    <name>rookery::LinkChannel</name>
    <message>
        <source>The other end does not say what it has received.</source>
        <translation>L&apos;autre extrémité ne dit pas ce qu&apos;elle a reçu.</translation>
    </message>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>L&apos;autre extrémité n&apos;a pas respecté le protocole.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>La connexion a été perdue.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La connexion a été fermée ici.</translation>
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
        <source>It is tried again every %1 seconds.</source>
        <translation>Une nouvelle tentative a lieu toutes les %1 secondes.</translation>
    </message>
</context>
<context>
    <name>rookery::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Débogage</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
</context>
<context>
    <name>rookery::LogTab</name>
    <message>
        <source>This tunnel only</source>
        <translation>Ce tunnel seulement</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Least important level that is shown</source>
        <translation>Niveau le moins important affiché</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filtrer le journal</translation>
    </message>
    <message>
        <source>The log could not be saved to %1.</source>
        <translation>Le journal n&apos;a pas pu être enregistré sous %1.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing to show at this level.</source>
        <translation>Rien à afficher à ce niveau.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save everything…</source>
        <translation>Tout enregistrer…</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation>Enregistrer ce qui est affiché…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Enregistrer le journal</translation>
    </message>
    <message>
        <source>Log files (*.log);;All files (*)</source>
        <translation>Fichiers journaux (*.log);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Retour à la ligne</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation>Copie les lignes sélectionnées, ou toutes celles affichées</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copier le journal</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Shows only what comes from now on</source>
        <translation>N&apos;affiche que ce qui arrive désormais</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Effacer le journal</translation>
    </message>
</context>
<context>
    <name>rookery::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Barre d&apos;outils</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>Nouveau tunnel</translation>
    </message>
    <message>
        <source>Set up a new tunnel</source>
        <translation>Configurer un nouveau tunnel</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Import tunnels from a command or a file</source>
        <translation>Importer des tunnels d&apos;une commande ou d&apos;un fichier</translation>
    </message>
    <message>
        <source>Start all</source>
        <translation>Tout démarrer</translation>
    </message>
    <message>
        <source>Start every tunnel</source>
        <translation>Démarrer tous les tunnels</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Tout arrêter</translation>
    </message>
    <message>
        <source>Stop every tunnel</source>
        <translation>Arrêter tous les tunnels</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings of this program</source>
        <translation>Réglages de ce programme</translation>
    </message>
    <message>
        <source>Choose a tunnel to see what it does.</source>
        <translation>Choisissez un tunnel pour voir ce qu&apos;il fait.</translation>
    </message>
    <message>
        <source>%1 of %2 tunnels connected</source>
        <translation>%1 tunnels sur %2 connectés</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>The user guide</source>
        <translation>Le guide d&apos;utilisation</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export all tunnels</source>
        <translation>Exporter tous les tunnels</translation>
    </message>
    <message>
        <source>Start group</source>
        <translation>Démarrer le groupe</translation>
    </message>
    <message>
        <source>Stop group</source>
        <translation>Arrêter le groupe</translation>
    </message>
    <message>
        <source>Rename group…</source>
        <translation>Renommer le groupe…</translation>
    </message>
    <message>
        <source>Export group…</source>
        <translation>Exporter le groupe…</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Déplier</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Replier</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Supprimer le groupe</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 aujourd&apos;hui</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>%1 ce mois-ci</translation>
    </message>
</context>
<context>
    <name>rookery::ManageArguments</name>
    <message>
        <source>No tunnel is named.</source>
        <translation>Aucun tunnel n&apos;est nommé.</translation>
    </message>
    <message>
        <source>“list” shows all tunnels; “status” shows one.</source>
        <translation>«&#xa0;list&#xa0;» montre tous les tunnels&#xa0;; «&#xa0;status&#xa0;» en montre un.</translation>
    </message>
    <message>
        <source>What to import is missing: a file, “-”, or a command in quotes.</source>
        <translation>Il manque ce qu&apos;il faut importer&#xa0;: un fichier, «&#xa0;-&#xa0;», ou une commande entre guillemets.</translation>
    </message>
    <message>
        <source>--foreground runs one tunnel.</source>
        <translation>--foreground fait tourner un seul tunnel.</translation>
    </message>
    <message>
        <source>--json and --command cannot be used together.</source>
        <translation>--json et --command ne peuvent pas être utilisés ensemble.</translation>
    </message>
    <message>
        <source>A key can only be given with --foreground; the application asks for it itself.</source>
        <translation>Une clé ne peut être donnée qu&apos;avec --foreground&#xa0;; l&apos;application la demande elle-même.</translation>
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
    <name>rookery::MessageChannel</name>
    <message>
        <source>Something on the way takes small messages only.</source>
        <translation>Quelque chose sur le trajet n&apos;accepte que de petits messages.</translation>
    </message>
    <message>
        <source>Smaller ones are sent from now on.</source>
        <translation>Désormais, de plus petits sont envoyés.</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>L&apos;autre extrémité a fermé la connexion.</translation>
    </message>
</context>
<context>
    <name>rookery::Multiplexor</name>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>L&apos;autre extrémité n&apos;a pas respecté le protocole.</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>Le tunnel n&apos;est pas connecté.</translation>
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
        <source>The server did not answer the reverse forward.</source>
        <translation>Le serveur n&apos;a pas répondu à la redirection inverse.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La connexion a été fermée ici.</translation>
    </message>
    <message>
        <source>Something on the way takes no datagrams of this size.</source>
        <translation>Quelque chose sur le chemin n’accepte pas de datagrammes de cette taille.</translation>
    </message>
</context>
<context>
    <name>rookery::MuxLink</name>
    <message>
        <source>The other end asks for answers and does not read them.</source>
        <translation>L&apos;autre extrémité demande des réponses et ne les lit pas.</translation>
    </message>
    <message>
        <source>The other end sends frames that do nothing without end.</source>
        <translation>L&apos;autre extrémité envoie sans fin des trames qui ne font rien.</translation>
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
    <name>rookery::NameLookup</name>
    <message>
        <source>Looking up the name %1 took too long.</source>
        <translation>La résolution du nom %1 a pris trop de temps.</translation>
    </message>
    <message>
        <source>Check that this machine can look up names.</source>
        <translation>Vérifiez que cette machine peut résoudre les noms.</translation>
    </message>
    <message>
        <source>Too many names are being looked up to ask for %1.</source>
        <translation>Trop de noms sont en cours de résolution pour demander %1.</translation>
    </message>
    <message>
        <source>Try again later, and check that this machine can look up names.</source>
        <translation>Réessayez plus tard et vérifiez que cette machine peut résoudre des noms.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>Le nom %1 est introuvable.</translation>
    </message>
    <message>
        <source>Check its spelling, and that this machine can look up names.</source>
        <translation>Vérifiez l&apos;orthographe, et que cette machine peut résoudre les noms.</translation>
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
        <source>The other end broke the WebSocket protocol.</source>
        <translation>L&apos;autre extrémité n&apos;a pas respecté le protocole WebSocket.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La connexion a été fermée ici.</translation>
    </message>
</context>
<context>
    <name>rookery::NativeHandshake</name>
    <message>
        <source>%1 was refused for its certificate: %2.</source>
        <translation>%1 a été refusé à cause de son certificat : %2.</translation>
    </message>
</context>
<context>
    <name>rookery::NetworkRule</name>
    <message>
        <source>This network</source>
        <translation>Ce réseau</translation>
    </message>
    <message>
        <source>Wired networks</source>
        <translation>Réseaux filaires</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Metered networks</source>
        <translation>Réseaux à usage limité</translation>
    </message>
    <message>
        <source>While a VPN is up</source>
        <translation>Quand un VPN est actif</translation>
    </message>
</context>
<context>
    <name>rookery::NetworkRuleEdit</name>
    <message>
        <source>Known again by its name.</source>
        <translation>Reconnu à son nom.</translation>
    </message>
    <message>
        <source>Known again by its gateway: %1, %2</source>
        <translation>Reconnu à sa passerelle&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>On in any network</source>
        <translation>Activé sur tous les réseaux</translation>
    </message>
    <message>
        <source>On in these networks only</source>
        <translation>Activé sur ces réseaux seulement</translation>
    </message>
    <message>
        <source>Off in these networks</source>
        <translation>Désactivé sur ces réseaux</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Ajouter «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Add this network</source>
        <translation>Ajouter ce réseau</translation>
    </message>
    <message>
        <source>This network cannot be told from others, or there is none.</source>
        <translation>Ce réseau ne peut pas être distingué des autres, ou il n&apos;y en a pas.</translation>
    </message>
</context>
<context>
    <name>rookery::NoticeList</name>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>rookery::NotificationPolicy</name>
    <message>
        <source>%1 is connected again</source>
        <translation>%1 est de nouveau connecté</translation>
    </message>
    <message>
        <source>%1 needs your attention</source>
        <translation>%1 demande votre attention</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 n&apos;est pas connecté</translation>
    </message>
    <message>
        <source>A forward of %1 does not work</source>
        <translation>Une redirection de %1 ne marche pas</translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <translation>%1 est connecté</translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are not connected</source>
        <translation>
            <numerusform>%n tunnel n&apos;est pas connecté</numerusform>
            <numerusform>%n tunnels ne sont pas connectés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels need your attention</source>
        <translation>
            <numerusform>%n tunnel demande votre attention</numerusform>
            <numerusform>%n tunnels demandent votre attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forwards of %n tunnels do not work</source>
        <translation>
            <numerusform>Des redirections de %n tunnel ne marchent pas</numerusform>
            <numerusform>Des redirections de %n tunnels ne marchent pas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are connected again</source>
        <translation>
            <numerusform>%n tunnel est de nouveau connecté</numerusform>
            <numerusform>%n tunnels sont de nouveau connectés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are connected</source>
        <translation>
            <numerusform>%n tunnel est connecté</numerusform>
            <numerusform>%n tunnels sont connectés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>rookery::OpenProxy</name>
    <message>
        <source>A proxy that others in the network can reach needs a password.</source>
        <translation>Un proxy que d&apos;autres peuvent joindre sur le réseau a besoin d&apos;un mot de passe.</translation>
    </message>
    <message>
        <source>Give it with --forward-auth-file FILE, or say --open-proxy to let everybody in.</source>
        <translation>Donnez-le avec --forward-auth-file FICHIER, ou indiquez --open-proxy pour laisser entrer tout le monde.</translation>
    </message>
    <message>
        <source>Set a user and password for its proxies, or allow them without one.</source>
        <translation>Choisissez un utilisateur et un mot de passe pour ses proxys, ou autorisez-les sans.</translation>
    </message>
</context>
<context>
    <name>rookery::OptionSet</name>
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
    <message>
        <source>--%1 is an option of penguin alone.</source>
        <translation>--%1 est une option propre à penguin.</translation>
    </message>
</context>
<context>
    <name>rookery::OptionValues</name>
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
        <source>Host and the key have fields of their own.</source>
        <translation>Host et la clé ont leurs propres champs.</translation>
    </message>
    <message>
        <source>“%1” is not a number of minutes.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un nombre de minutes.</translation>
    </message>
    <message>
        <source>A right one: 5</source>
        <translation>Une valeur correcte&#xa0;: 5</translation>
    </message>
</context>
<context>
    <name>rookery::OutputWriter</name>
    <message>
        <source>… %1 lines were dropped here, because nobody took them.</source>
        <translation>… %1 lignes manquent ici, car personne ne les a prises.</translation>
    </message>
</context>
<context>
    <name>rookery::OverviewTab</name>
    <message>
        <source>Flows</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Aller-retour</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Débit</translation>
    </message>
    <message>
        <source>Throughput of the last %1</source>
        <translation>Débit de la période&#xa0;: %1</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Redirections</translation>
    </message>
    <message>
        <source>%1 since start</source>
        <translation>%1 depuis le démarrage</translation>
    </message>
    <message>
        <source>%1 opened since start</source>
        <translation>%1 ouverts depuis le démarrage</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 aujourd&apos;hui</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>%1 ce mois-ci</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>dernier signe il y a %1</translation>
    </message>
</context>
<context>
    <name>rookery::PlotScale</name>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
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
        <translation>Un autre programme utilise déjà %1.</translation>
    </message>
    <message>
        <source>Stop that program or choose another port.</source>
        <translation>Arrêtez ce programme ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>Another forward of this program already uses %1.</source>
        <translation>Une autre redirection de ce programme utilise déjà %1.</translation>
    </message>
    <message>
        <source>Switch that one off or choose another port.</source>
        <translation>Désactivez-la ou choisissez un autre port.</translation>
    </message>
    <message>
        <source>%1 already uses %2.</source>
        <translation>%1 utilise déjà %2.</translation>
    </message>
</context>
<context>
    <name>rookery::PortRange</name>
    <message>
        <source>A range of ports cannot begin with 0.</source>
        <translation>Une plage de ports ne peut pas commencer par 0.</translation>
    </message>
    <message>
        <source>The range of ports %1 ends before it begins.</source>
        <translation>La plage de ports %1 finit avant de commencer.</translation>
    </message>
    <message>
        <source>The range %1 has %2 ports; one forward can have %3.</source>
        <translation>La plage %1 a %2 ports ; une redirection peut en avoir %3.</translation>
    </message>
</context>
<context>
    <name>rookery::PrivateFile</name>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>Le dossier %1 ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Check that you may write there.</source>
        <translation>Vérifiez que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>The file %1 cannot be saved: %2.</source>
        <translation>Le fichier %1 ne peut pas être enregistré&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write there.</source>
        <translation>Vérifiez que le disque n&apos;est pas plein et que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>Another program is holding the file %1.</source>
        <translation>Un autre programme retient le fichier %1.</translation>
    </message>
    <message>
        <source>Try again; if no other Rookery runs, delete %1.</source>
        <translation>Réessayez&#xa0;; si aucun autre Rookery ne tourne, supprimez %1.</translation>
    </message>
    <message>
        <source>no lock can be made beside it</source>
        <translation>aucun verrou ne peut être créé à côté</translation>
    </message>
</context>
<context>
    <name>rookery::ProblemBanner</name>
    <message>
        <source>Retry now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>Use a free port for this session</source>
        <translation>Utiliser un port libre pour cette session</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>Afficher le certificat…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Prochaine tentative dans %1.</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Reconnecter maintenant</translation>
    </message>
    <message>
        <source>The changes to the connection count from the next one on.</source>
        <translation>Les changements de la connexion comptent à partir de la suivante.</translation>
    </message>
    <message>
        <source>Reconnecting now cuts what is open.</source>
        <translation>Se reconnecter maintenant coupe ce qui est ouvert.</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Faire confiance à ce certificat…</translation>
    </message>
    <message>
        <source>Somebody may be in between. Compare both before you trust the new one.</source>
        <translation>Quelqu&apos;un est peut-être entre les deux. Comparez-les avant de faire confiance au nouveau.</translation>
    </message>
    <message>
        <source>Trust it if its fingerprint is the one that whoever runs the server tells you.</source>
        <translation>Faites-lui confiance si son empreinte est celle que vous indique la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that you trust.</source>
        <translation>Le serveur présente un autre certificat que celui auquel vous faites confiance.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileActions</name>
    <message>
        <source>Group of %1</source>
        <translation>Groupe de %1</translation>
    </message>
    <message>
        <source>Group (empty: none)</source>
        <translation>Groupe (vide&#xa0;: aucun)</translation>
    </message>
    <message>
        <source>The tunnel was changed meanwhile, so its certificate is not trusted yet.</source>
        <translation>Le tunnel a été modifié entre-temps ; son certificat n&apos;est donc pas encore de confiance.</translation>
    </message>
    <message>
        <source>Look at what its server shows now.</source>
        <translation>Regardez ce que son serveur présente maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>Group of %n tunnel(s)</source>
        <translation>
            <numerusform>Groupe de %n tunnel</numerusform>
            <numerusform>Groupe de %n tunnels</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>Renommer le groupe</translation>
    </message>
    <message>
        <source>Name of the group (empty: none)</source>
        <translation>Nom du groupe (vide&#xa0;: aucun)</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileCheck</name>
    <message>
        <source>The host is missing.</source>
        <translation>L&apos;hôte manque.</translation>
    </message>
    <message>
        <source>A right one: 127.0.0.1 or db.internal</source>
        <translation>Une valeur correcte&#xa0;: 127.0.0.1 ou db.internal</translation>
    </message>
    <message>
        <source>Port %1 needs the rights of an administrator.</source>
        <translation>Le port %1 demande les droits d&apos;administration.</translation>
    </message>
    <message>
        <source>Ports from %1 on do not.</source>
        <translation>Les ports à partir de %1 n&apos;en ont pas besoin.</translation>
    </message>
    <message>
        <source>Other computers in the network can use this forward.</source>
        <translation>D&apos;autres ordinateurs du réseau peuvent utiliser cette redirection.</translation>
    </message>
    <message>
        <source>With 127.0.0.1 only this computer can.</source>
        <translation>Avec 127.0.0.1, seul cet ordinateur le peut.</translation>
    </message>
    <message>
        <source>The target has no port.</source>
        <translation>La cible n&apos;a pas de port.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un port est un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>Forward %1 listens there already.</source>
        <translation>La redirection %1 y écoute déjà.</translation>
    </message>
    <message>
        <source>Choose another port, or switch one of them off.</source>
        <translation>Choisissez un autre port, ou désactivez l&apos;une des deux.</translation>
    </message>
    <message>
        <source>The tunnel “%1” listens there too; both cannot run at once.</source>
        <translation>Le tunnel «&#xa0;%1&#xa0;» y écoute aussi&#xa0;; les deux ne peuvent pas marcher à la fois.</translation>
    </message>
    <message>
        <source>No forward is switched on: the tunnel would connect and carry nothing.</source>
        <translation>Aucune redirection n&apos;est activée&#xa0;: le tunnel se connecterait sans rien transporter.</translation>
    </message>
    <message>
        <source>Only one forward can use standard input and output.</source>
        <translation>Une seule redirection peut utiliser l&apos;entrée et la sortie standard.</translation>
    </message>
    <message>
        <source>The tunnel has no name.</source>
        <translation>Le tunnel n&apos;a pas de nom.</translation>
    </message>
    <message>
        <source>Give it one, such as “Office database”.</source>
        <translation>Donnez-lui-en un, par exemple «&#xa0;Base de données du bureau&#xa0;».</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>Le nom dépasse %1 caractères.</translation>
    </message>
    <message>
        <source>The name has a line break or another control character.</source>
        <translation>Le nom contient un saut de ligne ou un autre caractère de contrôle.</translation>
    </message>
    <message>
        <source>Another tunnel is called “%1” already.</source>
        <translation>Un autre tunnel s&apos;appelle déjà «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another name; the command line finds tunnels by it.</source>
        <translation>Choisissez un autre nom&#xa0;; la ligne de commande retrouve les tunnels par leur nom.</translation>
    </message>
    <message>
        <source>The server&apos;s address is empty.</source>
        <translation>L&apos;adresse du serveur est vide.</translation>
    </message>
    <message>
        <source>A right one: wss://example.com</source>
        <translation>Une adresse correcte&#xa0;: wss://example.com</translation>
    </message>
    <message>
        <source>Use wss:// if the server has TLS.</source>
        <translation>Utilisez wss:// si le serveur a TLS.</translation>
    </message>
    <message>
        <source>The key is sent unencrypted, because the address does not start with wss://.</source>
        <translation>La clé est envoyée en clair, car l&apos;adresse ne commence pas par wss://.</translation>
    </message>
    <message>
        <source>The header %1 is sent unencrypted, because the address does not start with wss://.</source>
        <translation>L&apos;en-tête %1 est envoyé en clair, car l&apos;adresse ne commence pas par wss://.</translation>
    </message>
    <message>
        <source>“%1” is not a host.</source>
        <translation>«&#xa0;%1&#xa0;» n&apos;est pas un hôte.</translation>
    </message>
    <message>
        <source>A right one: example.com or example.com:8443</source>
        <translation>Une valeur correcte&#xa0;: example.com ou example.com:8443</translation>
    </message>
    <message>
        <source>The name of a header has no colon.</source>
        <translation>Le nom d&apos;un en-tête n&apos;a pas de deux-points.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not checked: anyone on the way can read and change everything.</source>
        <translation>Le certificat du serveur n&apos;est pas vérifié&#xa0;: toute personne sur le trajet peut tout lire et tout modifier.</translation>
    </message>
    <message>
        <source>Better give the certificate of the authority that signed it.</source>
        <translation>Mieux vaut donner le certificat de l&apos;autorité qui l&apos;a signé.</translation>
    </message>
    <message>
        <source>This has no effect, because the server&apos;s address does not start with wss://.</source>
        <translation>C&apos;est sans effet, car l&apos;adresse du serveur ne commence pas par wss://.</translation>
    </message>
    <message>
        <source>A certificate of our own needs its key, and a key its certificate.</source>
        <translation>Un certificat à nous a besoin de sa clé, et une clé de son certificat.</translation>
    </message>
    <message>
        <source>Give both files.</source>
        <translation>Donnez les deux fichiers.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key.</source>
        <translation>D&apos;autres utilisateurs de cet ordinateur peuvent lire la clé.</translation>
    </message>
    <message>
        <source>“chmod 600” prevents it.</source>
        <translation>«&#xa0;chmod 600&#xa0;» l&apos;empêche.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Le fichier %1 n&apos;existe pas.</translation>
    </message>
    <message>
        <source>%1 is a directory, not a file.</source>
        <translation>%1 est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Le fichier %1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Vérifiez que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>The file %1 is looked for where the program was started.</source>
        <translation>Le fichier %1 est cherché là où le programme a été lancé.</translation>
    </message>
    <message>
        <source>Give the whole path.</source>
        <translation>Donnez le chemin entier.</translation>
    </message>
    <message>
        <source>The time is too short.</source>
        <translation>La durée est trop courte.</translation>
    </message>
    <message>
        <source>At least %1 ms.</source>
        <translation>Au moins %1 ms.</translation>
    </message>
    <message>
        <source>The time is too long.</source>
        <translation>La durée est trop longue.</translation>
    </message>
    <message>
        <source>At most 24 days.</source>
        <translation>24 jours au plus.</translation>
    </message>
    <message>
        <source>The number of retries is below zero.</source>
        <translation>Le nombre de tentatives est négatif.</translation>
    </message>
    <message>
        <source>0 tries for ever.</source>
        <translation>0 réessaie sans fin.</translation>
    </message>
    <message>
        <source>A connection that is dead is not noticed without keepalive.</source>
        <translation>Sans keepalive, une connexion morte passe inaperçue.</translation>
    </message>
    <message>
        <source>The keepalive timeout is shorter than the interval and will be raised to it.</source>
        <translation>Le délai du keepalive est plus court que son intervalle et sera porté à cette valeur.</translation>
    </message>
    <message>
        <source>Without TLS everyone on the way can read and change what goes through.</source>
        <translation>Sans TLS, toute personne sur le trajet peut lire et modifier ce qui passe.</translation>
    </message>
    <message>
        <source>Where the unix socket is depends on the folder that Rookery is started in.</source>
        <translation>L&apos;emplacement du socket unix dépend du dossier où Rookery est démarré.</translation>
    </message>
    <message>
        <source>A path from “/” on does not.</source>
        <translation>Un chemin depuis « / » non.</translation>
    </message>
    <message>
        <source>Choose another path, or switch one of them off.</source>
        <translation>Choisissez un autre chemin, ou désactivez l&apos;une des deux.</translation>
    </message>
    <message>
        <source>The drive with the file %1 does not answer.</source>
        <translation>Le disque qui contient le fichier %1 ne répond pas.</translation>
    </message>
    <message>
        <source>Until it does, the tunnel cannot connect.</source>
        <translation>Tant que c&apos;est le cas, le tunnel ne peut pas se connecter.</translation>
    </message>
    <message>
        <source>This is no SHA-256 fingerprint.</source>
        <translation>Ce n&apos;est pas une empreinte SHA-256.</translation>
    </message>
    <message>
        <source>It has 64 digits, 0 to 9 and A to F.</source>
        <translation>Elle a 64 chiffres, de 0 à 9 et de A à F.</translation>
    </message>
    <message>
        <source>The gateway has no name.</source>
        <translation>La passerelle n&apos;a pas de nom.</translation>
    </message>
    <message>
        <source>Give it one, such as “Office”.</source>
        <translation>Donnez-lui-en un, par exemple «&#xa0;Bureau ».</translation>
    </message>
    <message>
        <source>Another gateway is called “%1” already.</source>
        <translation>Une autre passerelle s&apos;appelle déjà «&#xa0;%1 ».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>No network is chosen, so it is on in any.</source>
        <translation>Aucun réseau n&apos;est choisi&#xa0;; le tunnel est donc activé sur tous.</translation>
    </message>
    <message>
        <source>Choose one, or add the one that you are in.</source>
        <translation>Choisissez-en un, ou ajoutez celui où vous êtes.</translation>
    </message>
    <message>
        <source>This has no effect, because a reverse forward or stdio needs the connection always.</source>
        <translation>C&apos;est sans effet, car une redirection inverse ou stdio a toujours besoin de la connexion.</translation>
    </message>
    <message>
        <source>The commands are not run until this is switched on.</source>
        <translation>Les commandes ne sont pas lancées tant que ceci n&apos;est pas activé.</translation>
    </message>
    <message>
        <source>Read them first: they run as you.</source>
        <translation>Lisez-les d&apos;abord&#xa0;: elles s&apos;exécutent avec vos droits.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileDocument</name>
    <message>
        <source>It is too large to be a file of profiles.</source>
        <translation>Il est trop grand pour un fichier de profils.</translation>
    </message>
    <message>
        <source>It is not JSON (at byte %1).</source>
        <translation>Ce n&apos;est pas du JSON (à l&apos;octet %1).</translation>
    </message>
    <message>
        <source>It is JSON, but not a file of profiles.</source>
        <translation>C&apos;est du JSON, mais pas un fichier de profils.</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numéro %1</translation>
    </message>
    <message>
        <source>It is not an object.</source>
        <translation>Ce n&apos;est pas un objet.</translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: %2</source>
        <translation>Le profil %1 ne peut pas être lu&#xa0;: %2</translation>
    </message>
    <message>
        <source>The profile %1 had no identifier and got one.</source>
        <translation>Le profil %1 n&apos;avait pas d&apos;identifiant et en a reçu un.</translation>
    </message>
    <message>
        <source>The profile %1 had the identifier of another one and got its own; its secrets have to be entered again.</source>
        <translation>Le profil %1 avait l&apos;identifiant d&apos;un autre et a reçu le sien&#xa0;; ses secrets sont à saisir à nouveau.</translation>
    </message>
    <message>
        <source>It has more than %1 profiles.</source>
        <translation>Il a plus de %1 profils.</translation>
    </message>
    <message>
        <source>It has no identifier of its own.</source>
        <translation>Elle n&apos;a pas d&apos;identifiant à elle.</translation>
    </message>
    <message>
        <source>The gateway %1 cannot be read: %2</source>
        <translation>La passerelle %1 ne peut pas être lue&#xa0;: %2</translation>
    </message>
    <message>
        <source>The gateway of the tunnel “%1” is not there any more; the tunnel keeps its settings.</source>
        <translation>La passerelle du tunnel «&#xa0;%1&#xa0;» n&apos;existe plus&#xa0;; le tunnel garde ses réglages.</translation>
    </message>
    <message>
        <source>Its key may have to be entered again.</source>
        <translation>Sa clé est peut-être à saisir à nouveau.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileEditor</name>
    <message>
        <source>&amp;Test connection…</source>
        <translation>&amp;Tester la connexion…</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>Nouveau tunnel</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>kept; waiting for the keychain</source>
        <translation>conservé&#xa0;; en attente du trousseau</translation>
    </message>
    <message>
        <source>kept, but the keychain does not hand it out</source>
        <translation>conservé, mais le trousseau ne le livre pas</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>Abandonner ce que vous avez modifié&#xa0;?</translation>
    </message>
    <message>
        <source>Save and st&amp;art</source>
        <translation>Enregistrer et &amp;démarrer</translation>
    </message>
    <message>
        <source>New gateway</source>
        <translation>Nouvelle passerelle</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Save as a gateway</source>
        <translation>Enregistrer comme passerelle</translation>
    </message>
    <message>
        <source>Server, key, TLS and proxy are saved under this name, for other tunnels too:</source>
        <translation>Le serveur, la clé, TLS et le proxy sont enregistrés sous ce nom, pour d&apos;autres tunnels aussi&#xa0;:</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileExchange</name>
    <message>
        <source>This is not a file of profiles.</source>
        <translation>Ce n&apos;est pas un fichier de profils.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of Rookery; some of it may be left out.</source>
        <translation>Le fichier vient d&apos;une version plus récente de Rookery&#xa0;; une partie peut manquer.</translation>
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
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Host header</source>
        <translation>En-tête Host</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>En-têtes</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autorité de certification</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificat client</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Clé client</translation>
    </message>
    <message>
        <source>TLS server name</source>
        <translation>Nom du serveur TLS</translation>
    </message>
    <message>
        <source>Skip verification</source>
        <translation>Sans vérification</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Redirections</translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation>Keepalive</translation>
    </message>
    <message>
        <source>Keepalive timeout</source>
        <translation>Délai du keepalive</translation>
    </message>
    <message>
        <source>Handshake timeout</source>
        <translation>Délai de connexion</translation>
    </message>
    <message>
        <source>Channel timeout</source>
        <translation>Délai d&apos;ouverture</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Longest wait between retries</source>
        <translation>Attente la plus longue entre deux tentatives</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Listening address</source>
        <translation>Adresse d&apos;écoute</translation>
    </message>
    <message>
        <source>Listening port</source>
        <translation>Port d&apos;écoute</translation>
    </message>
    <message>
        <source>Socket path</source>
        <translation>Chemin du socket</translation>
    </message>
    <message>
        <source>Target host</source>
        <translation>Hôte cible</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Target port</source>
        <translation>Port cible</translation>
    </message>
    <message>
        <source>No server name (SNI)</source>
        <translation>Pas de nom de serveur (SNI)</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>Certificat de confiance</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Connect when it is used</source>
        <translation>Se connecter à l&apos;usage</translation>
    </message>
    <message>
        <source>Rest when unused</source>
        <translation>Repos si inutilisé</translation>
    </message>
    <message>
        <source>After connecting</source>
        <translation>Après la connexion</translation>
    </message>
    <message>
        <source>After disconnecting</source>
        <translation>Après la déconnexion</translation>
    </message>
    <message>
        <source>Run these commands</source>
        <translation>Lancer ces commandes</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Réseaux</translation>
    </message>
    <message>
        <source>Resume within</source>
        <translation>Reprendre en</translation>
    </message>
    <message>
        <source>Password of its proxies</source>
        <translation>Mot de passe de ses proxys</translation>
    </message>
    <message>
        <source>Proxies without a password</source>
        <translation>Proxys sans mot de passe</translation>
    </message>
    <message>
        <source>Target socket</source>
        <translation>Socket cible</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileJson</name>
    <message>
        <source>“%1” is not %2.</source>
        <translation>Pour «&#xa0;%1&#xa0;», il faut %2.</translation>
    </message>
    <message>
        <source>an identifier (UUID)</source>
        <translation>un identifiant (UUID)</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be read.</source>
        <translation>L&apos;adresse du proxy ne peut pas être lue.</translation>
    </message>
    <message>
        <source>There are more than %1 headers.</source>
        <translation>Il y a plus de %1 en-têtes.</translation>
    </message>
    <message>
        <source>A header is not a list of a name and a value.</source>
        <translation>Un en-tête n&apos;est pas une liste d&apos;un nom et d&apos;une valeur.</translation>
    </message>
    <message>
        <source>There are more than %1 forwards.</source>
        <translation>Il y a plus de %1 redirections.</translation>
    </message>
    <message>
        <source>Forward %1 is not an object.</source>
        <translation>La redirection %1 n&apos;est pas un objet.</translation>
    </message>
    <message>
        <source>Forward %1: %2</source>
        <translation>Redirection %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>There are more than %1 networks.</source>
        <translation>Il y a plus de %1 réseaux.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileMatch</name>
    <message>
        <source>There is no tunnel yet.</source>
        <translation>Il n&apos;y a pas encore de tunnel.</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Il y a&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is no tunnel “%1”.</source>
        <translation>Il n&apos;y a pas de tunnel «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Several tunnels are called “%1”.</source>
        <translation>Plusieurs tunnels s&apos;appellent «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Say which by its id, as “list --json” shows it.</source>
        <translation>Désignez-le par son identifiant, que montre «&#xa0;list --json&#xa0;».</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileStore</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… et %n autre.</numerusform>
            <numerusform>… et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The profiles were saved by a newer version of Rookery.</source>
        <translation>Les profils ont été enregistrés par une version plus récente de Rookery.</translation>
    </message>
    <message>
        <source>They can be used here but not changed; update Rookery to change them.</source>
        <translation>Ils peuvent être utilisés ici mais pas modifiés&#xa0;; mettez Rookery à jour pour les modifier.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read and cannot be set aside.</source>
        <translation>Le fichier %1 ne peut être ni lu ni mis de côté.</translation>
    </message>
    <message>
        <source>Move it away by hand; Rookery does not overwrite it.</source>
        <translation>Déplacez-le à la main&#xa0;; Rookery ne l&apos;écrase pas.</translation>
    </message>
    <message>
        <source>The file as it was is kept as %1.</source>
        <translation>Le fichier tel qu&apos;il était est gardé sous %1.</translation>
    </message>
    <message>
        <source>The broken file is kept as %1.</source>
        <translation>Le fichier abîmé est gardé sous %1.</translation>
    </message>
    <message>
        <source>The profiles file was missing; the profiles were restored from its backup.</source>
        <translation>Le fichier des profils manquait&#xa0;; les profils ont été restaurés depuis sa sauvegarde.</translation>
    </message>
    <message>
        <source>The profiles file could not be read; the profiles were restored from its backup, so the last change may be missing.</source>
        <translation>Le fichier des profils était illisible&#xa0;; les profils ont été restaurés depuis sa sauvegarde, et la dernière modification peut donc manquer.</translation>
    </message>
    <message>
        <source>The profiles file could not be read: %1</source>
        <translation>Le fichier des profils était illisible&#xa0;: %1</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Il est gardé sous %1.</translation>
    </message>
    <message>
        <source>The profiles file is missing, and its backup could not be read.</source>
        <translation>Le fichier des profils manque, et sa sauvegarde était illisible.</translation>
    </message>
    <message>
        <source>There are too many profiles to save.</source>
        <translation>Il y a trop de profils à enregistrer.</translation>
    </message>
    <message>
        <source>Delete those that are not used any more.</source>
        <translation>Supprimez ceux qui ne servent plus.</translation>
    </message>
    <message>
        <source>This profile is not there any more.</source>
        <translation>Ce profil n&apos;existe plus.</translation>
    </message>
    <message>
        <source>Another window or program may have deleted it.</source>
        <translation>Une autre fenêtre ou un autre programme l&apos;a peut-être supprimé.</translation>
    </message>
    <message>
        <source>This profile is there already.</source>
        <translation>Ce profil existe déjà.</translation>
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
        <source>A command is missing, such as client, server, demo or list. “rookery-cli --help” tells more.</source>
        <translation>Il manque une commande, par exemple client, server, demo ou list. «&#xa0;rookery-cli --help&#xa0;» en dit plus.</translation>
    </message>
</context>
<context>
    <name>rookery::ProxyClients</name>
    <message>
        <source>The password of this proxy is another one now.</source>
        <translation>Le mot de passe de ce proxy a changé.</translation>
    </message>
    <message>
        <source>The forward was stopped.</source>
        <translation>La redirection a été arrêtée.</translation>
    </message>
    <message>
        <source>Too many programs want to use this proxy.</source>
        <translation>Trop de programmes veulent utiliser ce proxy.</translation>
    </message>
</context>
<context>
    <name>rookery::ProxyUrl</name>
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
</context>
<context>
    <name>rookery::PskSource</name>
    <message>
        <source>The key from %1 cannot be used.</source>
        <translation>La clé de %1 ne peut pas être utilisée.</translation>
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
    <message>
        <source>The other end asks for answers and does not read them.</source>
        <translation>L&apos;autre extrémité demande des réponses et ne les lit pas.</translation>
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
    <name>rookery::QrReader</name>
    <message>
        <source>This Rookery cannot read QR codes.</source>
        <translation>Ce Rookery ne sait pas lire les codes QR.</translation>
    </message>
    <message>
        <source>Read it with a telephone, and paste the text.</source>
        <translation>Lisez-le avec un téléphone, et collez le texte.</translation>
    </message>
    <message>
        <source>There is no QR code that can be read.</source>
        <translation>Il n&apos;y a pas de code QR lisible.</translation>
    </message>
    <message>
        <source>It has to be whole and sharp, with nothing in front of it.</source>
        <translation>Il doit être entier et net, sans rien devant.</translation>
    </message>
</context>
<context>
    <name>rookery::QrView</name>
    <message>
        <source>QR code</source>
        <translation>Code QR</translation>
    </message>
</context>
<context>
    <name>rookery::ReadFile</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>Le fichier %1 est illisible : %2.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Vérifiez qu&apos;il existe et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>Nothing more came out of %1.</source>
        <translation>Plus rien n&apos;est venu de %1.</translation>
    </message>
    <message>
        <source>It is no regular file, and whoever writes into it has not come to an end.</source>
        <translation>Ce n&apos;est pas un fichier ordinaire, et celui qui y écrit n&apos;a pas terminé.</translation>
    </message>
    <message>
        <source>“%1” is a directory, not a file.</source>
        <translation>« %1 » est un dossier, pas un fichier.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Indiquez un fichier qui s&apos;y trouve.</translation>
    </message>
    <message>
        <source>The file %1 is too large.</source>
        <translation>Le fichier %1 est trop volumineux.</translation>
    </message>
</context>
<context>
    <name>rookery::ReadableFile</name>
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
    <name>rookery::ReverseForward</name>
    <message>
        <source>Choose a port other than 0.</source>
        <translation>Choisissez un port autre que 0.</translation>
    </message>
    <message>
        <source>It is asked for again every %1 seconds.</source>
        <translation>La demande est répétée toutes les %1 secondes.</translation>
    </message>
    <message>
        <source>The server does not say which port it has chosen.</source>
        <translation>Le serveur ne dit pas quel port il a choisi.</translation>
    </message>
    <message>
        <source>The server does not choose ports for reverse forwards by itself.</source>
        <translation>Le serveur ne choisit pas lui-même de ports pour les redirections inverses.</translation>
    </message>
    <message>
        <source>It has to be a newer Rookery that runs with --reverse; or choose a port other than 0.</source>
        <translation>Ce doit être un Rookery plus récent, lancé avec --reverse ; ou choisissez un autre port que 0.</translation>
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
    <message>
        <source>This client has too many connections for another listener.</source>
        <translation>Ce client a trop de connexions pour écouter sur un port de plus.</translation>
    </message>
</context>
<context>
    <name>rookery::ScreenPictures</name>
    <message>
        <source>This desktop does not show the screen to programs.</source>
        <translation>Ce bureau ne montre pas l&apos;écran aux programmes.</translation>
    </message>
    <message>
        <source>Take a screenshot, and open the picture or paste it.</source>
        <translation>Faites une capture d&apos;écran, puis ouvrez l&apos;image ou collez-la.</translation>
    </message>
</context>
<context>
    <name>rookery::SecretCollector</name>
    <message>
        <source>It is not saved.</source>
        <translation>Il n&apos;est pas enregistré.</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>Le trousseau n&apos;a pas répondu.</translation>
    </message>
</context>
<context>
    <name>rookery::SecretEdit</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>rookery::SecretMove</name>
    <message>
        <source>Another one is kept there already.</source>
        <translation>Un autre y est déjà gardé.</translation>
    </message>
</context>
<context>
    <name>rookery::SecretMoveOffer</name>
    <message>
        <source>Your keys and passwords are kept %1. Forget them there? Rookery uses them until it ends, and asks for them after that.</source>
        <translation>Vos clés et mots de passe sont gardés %1. Les oublier là-bas ? Rookery les utilise jusqu&apos;à sa fermeture, puis les demande.</translation>
    </message>
    <message>
        <source>Your keys and passwords are kept %1. Keep them %2 instead?</source>
        <translation>Vos clés et mots de passe sont gardés %1. Les garder plutôt %2 ?</translation>
    </message>
    <message>
        <source>Not every key could be moved; those stay where they were.</source>
        <translation>Toutes les clés n&apos;ont pas pu être déplacées ; les autres restent où elles étaient.</translation>
    </message>
    <message>
        <source>Keys and passwords</source>
        <translation>Clés et mots de passe</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>Les &amp;oublier</translation>
    </message>
    <message>
        <source>&amp;Move them</source>
        <translation>Les &amp;déplacer</translation>
    </message>
    <message>
        <source>&amp;Leave them there</source>
        <translation>Les &amp;laisser là-bas</translation>
    </message>
</context>
<context>
    <name>rookery::SecretPlace</name>
    <message>
        <source>in the desktop&apos;s keychain</source>
        <translation>dans le trousseau du bureau</translation>
    </message>
    <message>
        <source>in a file that only you can read</source>
        <translation>dans un fichier que vous seul pouvez lire</translation>
    </message>
    <message>
        <source>until Rookery ends</source>
        <translation>jusqu&apos;à la fermeture de Rookery</translation>
    </message>
</context>
<context>
    <name>rookery::SelectionPage</name>
    <message numerus="yes">
        <source>%n tunnel(s) chosen</source>
        <translation>
            <numerusform>%n tunnel choisi</numerusform>
            <numerusform>%n tunnels choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tunnels connected</source>
        <translation>%1 tunnels sur %2 connectés</translation>
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
    <message>
        <source>Let certbot or lego get the certificate, and show its challenges with --acme-webroot.</source>
        <translation>Laissez certbot ou lego obtenir le certificat, et montrez leurs défis avec --acme-webroot.</translation>
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
        <source>There is no certificate to read again; everything goes on.</source>
        <translation>Aucun certificat à relire ; tout continue.</translation>
    </message>
    <message>
        <source>Certificate and key were read again, for connections from now on.</source>
        <translation>Certificat et clé ont été relus et servent aux connexions à partir de maintenant.</translation>
    </message>
    <message>
        <source>The certificate in use stays: %1</source>
        <translation>Le certificat actuel est conservé : %1</translation>
    </message>
    <message>
        <source>Clients may reach unix sockets of this computer (--allow-unix).</source>
        <translation>Les clients peuvent atteindre des sockets Unix de cet ordinateur (--allow-unix).</translation>
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
        <translation>127.0.0.1 est cet ordinateur seulement, 0.0.0.0 tous les réseaux IPv4, :: tous les réseaux ; répétable [127.0.0.1]</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>PORT</translation>
    </message>
    <message>
        <source>May be repeated: the first goes with the first host, and so on; the last one given goes with all that remain [8080]</source>
        <translation>Répétable : le premier va avec le premier --host, et ainsi de suite ; le dernier va avec tous ceux qui restent [8080]</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>Speak TLS with this certificate (PEM, its chain behind it)</source>
        <translation>Parler TLS avec ce certificat (PEM, suivi de sa chaîne)</translation>
    </message>
    <message>
        <source>The key (PEM) of that certificate</source>
        <translation>La clé (PEM) de ce certificat</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SECONDES</translation>
    </message>
    <message>
        <source>Time for TLS and the request; 0 no limit [60]</source>
        <translation>Temps pour TLS et la requête ; 0 sans limite [60]</translation>
    </message>
    <message>
        <source>Clients must know the key in this file</source>
        <translation>Les clients doivent connaître la clé de ce fichier</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLÉ</translation>
    </message>
    <message>
        <source>The same on the command line; the environment variable ROOKERY_PSK works too</source>
        <translation>La même en ligne de commande ; la variable d&apos;environnement ROOKERY_PSK marche aussi</translation>
    </message>
    <message>
        <source>Listen beyond this computer without a key. It refuses to do so otherwise</source>
        <translation>Écouter au-delà de cet ordinateur sans clé. Refusé autrement</translation>
    </message>
    <message>
        <source>Let clients open ports on this computer</source>
        <translation>Laisser les clients ouvrir des ports sur cet ordinateur</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>Body of the 404 answer [Not found]</source>
        <translation>Contenu de la réponse 404 [Not found]</translation>
    </message>
    <message>
        <source>Connect to IPv4 targets from this address</source>
        <translation>Atteindre les cibles IPv4 depuis cette adresse</translation>
    </message>
    <message>
        <source>Connect to IPv6 targets from this address</source>
        <translation>Atteindre les cibles IPv6 depuis cette adresse</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TYPE</translation>
    </message>
    <message>
        <source>Which WebSocket implementation: native or qt [native]</source>
        <translation>Quelle implémentation WebSocket : native ou qt [native]</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Threads for the work; 0 as many as processors, at most 4 [0]</source>
        <translation>Threads pour le travail ; 0 autant que de processeurs, 4 au plus [0]</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>CHEMIN</translation>
    </message>
    <message>
        <source>Clients must show a certificate by an authority in this file or folder (PEM), which may have revocation lists too</source>
        <translation>Les clients doivent présenter un certificat d&apos;une autorité de ce fichier ou dossier (PEM), qui peut aussi contenir des listes de révocation</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>DOSSIER</translation>
    </message>
    <message>
        <source>Show the challenges that certbot or lego put into this folder, without TLS too</source>
        <translation>Montrer les défis que certbot ou lego mettent dans ce dossier, sans TLS aussi</translation>
    </message>
    <message>
        <source>Wait this long for a client whose connection is lost; 0 not at all [60]</source>
        <translation>Attendre ce temps un client dont la connexion est perdue ; 0 pas du tout [60]</translation>
    </message>
    <message>
        <source>GLOB</source>
        <translation>MOTIF</translation>
    </message>
    <message>
        <source>Let clients reach the unix sockets of this computer that fit, such as &apos;/run/app/*.sock&apos;; may be repeated</source>
        <translation>Laisser les clients atteindre les sockets Unix de cet ordinateur qui correspondent, par exemple &apos;/run/app/*.sock&apos; ; répétable</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Show this web site to whoever brings no tunnel: http://127.0.0.1:8081, https://… or unix:/PATH</source>
        <translation>Montrer ce site web à qui n&apos;apporte pas de tunnel : http://127.0.0.1:8081, https://… ou unix:/CHEMIN</translation>
    </message>
    <message>
        <source>Tell it in X-Forwarded-For and the like who asks</source>
        <translation>Lui dire dans X-Forwarded-For et similaires qui demande</translation>
    </message>
    <message>
        <source>/health and /version are like any other page</source>
        <translation>/health et /version sont comme toute autre page</translation>
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
    <message>
        <source>There is a field for penguin&apos;s key; a web server&apos;s goes into a header “Authorization”.</source>
        <translation>Il y a un champ pour la clé de penguin ; celle d&apos;un serveur web va dans un en-tête « Authorization ».</translation>
    </message>
</context>
<context>
    <name>rookery::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Log and secrets</source>
        <translation>Journal et secrets</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnostic…</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>À &amp;propos</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Rester actif dans la zone de notification</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Démarrer à l&apos;ouverture de &amp;session</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>Démarrer dans la zone de notification, sans fenêtre</translation>
    </message>
    <message>
        <source>Four times a second</source>
        <translation>Quatre fois par seconde</translation>
    </message>
    <message>
        <source>Once a second</source>
        <translation>Une fois par seconde</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Closing the window</source>
        <translation>À la &amp;fermeture de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Update numbers</source>
        <translation>Mettre à &amp;jour les nombres</translation>
    </message>
    <message>
        <source>Tell me, when it has lasted for 5 seconds, that</source>
        <translation>Me dire, au bout de 5 secondes, que</translation>
    </message>
    <message>
        <source>a connection is &amp;lost</source>
        <translation>une connexion est &amp;perdue</translation>
    </message>
    <message>
        <source>a lost connection is &amp;back</source>
        <translation>une connexion perdue est de &amp;retour</translation>
    </message>
    <message>
        <source>a tunnel needs my &amp;attention: a certificate, a key, an address</source>
        <translation>un tunnel demande mon &amp;attention&#xa0;: un certificat, une clé, une adresse</translation>
    </message>
    <message>
        <source>a &amp;forward does not work: its port is busy, or was refused</source>
        <translation>une &amp;redirection ne marche pas&#xa0;: son port est occupé, ou a été refusé</translation>
    </message>
    <message>
        <source>Everything, for finding faults</source>
        <translation>Tout, pour chercher des erreurs</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Avertissements et erreurs</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>In the desktop&apos;s keychain</source>
        <translation>Dans le trousseau du bureau</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Demander à chaque fois</translation>
    </message>
    <message>
        <source>In a file that only I can read</source>
        <translation>Dans un fichier que moi seul peux lire</translation>
    </message>
    <message>
        <source>Write to the &amp;log</source>
        <translation>Écrire dans le &amp;journal</translation>
    </message>
    <message>
        <source>&amp;Keep lines</source>
        <translation>Lignes &amp;gardées</translation>
    </message>
    <message>
        <source>Keys and pass&amp;words</source>
        <translation>Clés et &amp;mots de passe</translation>
    </message>
    <message>
        <source>The file is not encrypted: every program that you start can read it.</source>
        <translation>Le fichier n&apos;est pas chiffré&#xa0;: tout programme que vous lancez peut le lire.</translation>
    </message>
    <message>
        <source>Ask &amp;before deleting a tunnel</source>
        <translation>Demander &amp;avant de supprimer un tunnel</translation>
    </message>
    <message>
        <source>There is no tray on this desktop: closing the window minimizes it, or quits.</source>
        <translation>Ce bureau n&apos;a pas de zone de notification : fermer la fenêtre la réduit ou quitte le programme.</translation>
    </message>
    <message>
        <source>You are asked whether what is kept now shall move there.</source>
        <translation>On vous demande si ce qui est gardé maintenant doit y être déplacé.</translation>
    </message>
    <message>
        <source>Ask before a stop cuts conn&amp;ections</source>
        <translation>Demander avant qu&apos;un arrêt ne coupe des conn&amp;exions</translation>
    </message>
</context>
<context>
    <name>rookery::SettingsStore</name>
    <message>
        <source>The settings cannot be saved to %1.</source>
        <translation>Les réglages ne peuvent pas être enregistrés dans %1.</translation>
    </message>
    <message>
        <source>They count until Rookery ends. Check that you may write there and that the disk is not full.</source>
        <translation>Ils valent jusqu&apos;à la fermeture de Rookery. Vérifiez que vous pouvez y écrire et que le disque n&apos;est pas plein.</translation>
    </message>
</context>
<context>
    <name>rookery::ShareLink</name>
    <message>
        <source>Ask whoever gave you the link for another one.</source>
        <translation>Demandez-en un autre à la personne qui vous a donné le lien.</translation>
    </message>
    <message>
        <source>The link is too long for a tunnel.</source>
        <translation>Le lien est trop long pour un tunnel.</translation>
    </message>
    <message>
        <source>The link cannot be read.</source>
        <translation>Le lien ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The link asks for “%1”; Rookery only imports by a link.</source>
        <translation>Le lien demande «&#xa0;%1&#xa0;»&#xa0;; par un lien, Rookery ne fait qu&apos;importer.</translation>
    </message>
    <message>
        <source>The link hides characters that do not show.</source>
        <translation>Le lien cache des caractères invisibles.</translation>
    </message>
    <message>
        <source>The link names no server.</source>
        <translation>Le lien ne nomme aucun serveur.</translation>
    </message>
    <message>
        <source>“%1” in the link is not known and was left out.</source>
        <translation>«&#xa0;%1&#xa0;» dans le lien est inconnu et a été omis.</translation>
    </message>
    <message>
        <source>%1 This was left out.</source>
        <translation>%1 Cela a été omis.</translation>
    </message>
    <message>
        <source>The fingerprint of the trusted certificate is none, and was left out.</source>
        <translation>L&apos;empreinte du certificat de confiance n&apos;en est pas une et a été omise.</translation>
    </message>
    <message>
        <source>Exactly one certificate is trusted, whoever signed it: the link says which.</source>
        <translation>Un seul certificat est de confiance, quel que soit son signataire&#xa0;: le lien dit lequel.</translation>
    </message>
    <message>
        <source>The link names a file of this computer: %1</source>
        <translation>Le lien nomme un fichier de cet ordinateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>A key or a password is in the link: whoever has seen the link has it.</source>
        <translation>Une clé ou un mot de passe est dans le lien&#xa0;: quiconque a vu le lien l&apos;a aussi.</translation>
    </message>
    <message>
        <source>The gateway reaches into here: %1</source>
        <translation>La passerelle a un accès jusqu&apos;ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>The key is not in the link; whoever imports it enters it.</source>
        <translation>La clé n&apos;est pas dans le lien&#xa0;; qui l&apos;importe la saisit.</translation>
    </message>
    <message>
        <source>The passphrase of the TLS key is not in the link; give it by another way.</source>
        <translation>La phrase secrète de la clé TLS n&apos;est pas dans le lien&#xa0;; donnez-la par un autre moyen.</translation>
    </message>
    <message>
        <source>The password of its proxies is not in the link; whoever imports it sets one.</source>
        <translation>Le mot de passe de ses proxys n&apos;est pas dans le lien ; qui l&apos;importe en choisit un.</translation>
    </message>
</context>
<context>
    <name>rookery::ShellWords</name>
    <message>
        <source>A quotation mark in the command is not closed.</source>
        <translation>Un guillemet de la commande n&apos;est pas fermé.</translation>
    </message>
    <message>
        <source>Copy the whole command.</source>
        <translation>Copiez la commande entière.</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>Il n&apos;y a pas de commande.</translation>
    </message>
    <message>
        <source>Paste one, such as: penguin client wss://example.com 5432:db:5432</source>
        <translation>Collez-en une, par exemple&#xa0;: penguin client wss://example.com 5432:db:5432</translation>
    </message>
    <message>
        <source>This is too long to be a command.</source>
        <translation>C&apos;est trop long pour une commande.</translation>
    </message>
</context>
<context>
    <name>rookery::ShutdownDelay</name>
    <message>
        <source>Tunnels say goodbye</source>
        <translation>Les tunnels prennent congé</translation>
    </message>
</context>
<context>
    <name>rookery::SingleInstance</name>
    <message>
        <source>Whether Rookery runs already cannot be found out: “%1” cannot be written.</source>
        <translation>Impossible de savoir si Rookery tourne déjà&#xa0;: «&#xa0;%1&#xa0;» ne peut pas être écrit.</translation>
    </message>
</context>
<context>
    <name>rookery::StandardStreams</name>
    <message>
        <source>The output could not be written, because the standard output is closed.</source>
        <translation>La sortie n&apos;a pas pu être écrite, car la sortie standard est fermée.</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>La sortie n&apos;a pas pu être écrite : %1.</translation>
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
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Oui</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Non</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Restaurer les valeurs par défaut</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Co&amp;uper</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copier l&apos;adresse du &amp;lien</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>Tout &amp;sélectionner</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>Au&amp;gmenter</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Diminuer</translation>
    </message>
</context>
<context>
    <name>rookery::StartClaim</name>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Attendez un moment et réessayez.</translation>
    </message>
    <message>
        <source>Another Rookery has not ended, and does not answer.</source>
        <translation>Un autre Rookery n&apos;est pas terminé et ne répond pas.</translation>
    </message>
</context>
<context>
    <name>rookery::StartPage</name>
    <message>
        <source>No tunnel yet</source>
        <translation>Pas encore de tunnel</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>Nouveau tunnel</translation>
    </message>
    <message>
        <source>Type the address of a server and say what to forward.</source>
        <translation>Saisissez l&apos;adresse d&apos;un serveur et dites ce qu&apos;il faut rediriger.</translation>
    </message>
    <message>
        <source>Paste a command</source>
        <translation>Coller une commande</translation>
    </message>
    <message>
        <source>Take over a “penguin client …” command as it is.</source>
        <translation>Reprend une commande «&#xa0;penguin client …&#xa0;» telle quelle.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <source>Watch live flows through a gateway on this computer, in ten seconds.</source>
        <translation>Voir en dix secondes des flux à travers une passerelle sur cet ordinateur.</translation>
    </message>
    <message>
        <source>A tunnel carries ports of this computer over one WebSocket to a penguin server or a Rookery gateway.</source>
        <translation>Un tunnel amène des ports de cet ordinateur, par un seul WebSocket, à un serveur penguin ou à une passerelle Rookery.</translation>
    </message>
</context>
<context>
    <name>rookery::StatusText</name>
    <message>
        <source> on port %1</source>
        <translation> sur le port %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>demande votre attention</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>en écoute</translation>
    </message>
    <message>
        <source>port busy</source>
        <translation>port occupé</translation>
    </message>
    <message>
        <source>asking the server</source>
        <translation>demande au serveur</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>réservé</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> depuis %1</translation>
    </message>
    <message>
        <source>The next try is in %1.</source>
        <translation>La prochaine tentative est dans %1.</translation>
    </message>
    <message>
        <source>waiting for the keychain</source>
        <translation>attend le trousseau</translation>
    </message>
    <message>
        <source>listens; waits for the tunnel</source>
        <translation>écoute&#xa0;; attend le tunnel</translation>
    </message>
    <message>
        <source>rests; connects when it is used</source>
        <translation>au repos&#xa0;; se connecte à l&apos;usage</translation>
    </message>
    <message>
        <source>%1 (gateway “%2”)</source>
        <translation>%1 (passerelle «&#xa0;%2 »)</translation>
    </message>
    <message>
        <source> · RTT %1</source>
        <translation> · RTT %1</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>supprimé</translation>
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
    <name>rookery::StdioWait</name>
    <message>
        <source>Whoever read the standard output is gone, and there is no connection to the gateway yet.</source>
        <translation>Celui qui lisait la sortie standard est parti, et il n&apos;y a pas encore de connexion à la passerelle.</translation>
    </message>
    <message>
        <source>There was no connection to the gateway in the time that stdio waits for one.</source>
        <translation>Aucune connexion à la passerelle dans le délai pendant lequel stdio l&apos;attend.</translation>
    </message>
    <message>
        <source>--channel-timeout says how long that is.</source>
        <translation>--channel-timeout indique cette durée.</translation>
    </message>
</context>
<context>
    <name>rookery::StopQuestion</name>
    <message>
        <source>Stop tunnel</source>
        <translation>Arrêter le tunnel</translation>
    </message>
    <message>
        <source>Stop “%1”?</source>
        <translation>Arrêter «&#xa0;%1&#xa0;»&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n tunnel(s)?</source>
        <translation>
            <numerusform>Arrêter %n tunnel&#xa0;?</numerusform>
            <numerusform>Arrêter %n tunnels&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would be cut.</source>
        <translation>
            <numerusform>%n connexion serait coupée.</numerusform>
            <numerusform>%n connexions seraient coupées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not &amp;ask again</source>
        <translation>Ne plus &amp;demander</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
</context>
<context>
    <name>rookery::TableView</name>
    <message>
        <source>Fit columns</source>
        <translation>Ajuster les colonnes</translation>
    </message>
</context>
<context>
    <name>rookery::TargetOpens</name>
    <message>
        <source>Too many connections wait for the tunnel.</source>
        <translation>Trop de connexions attendent le tunnel.</translation>
    </message>
    <message>
        <source>There was no connection to the gateway in time.</source>
        <translation>Il n&apos;y a pas eu de connexion à la passerelle à temps.</translation>
    </message>
    <message>
        <source>--channel-timeout says how long that is.</source>
        <translation>--channel-timeout indique cette durée.</translation>
    </message>
    <message>
        <source>The gateway did not say whether it has reached the target.</source>
        <translation>La passerelle n&apos;a pas dit si elle a atteint la cible.</translation>
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
    <name>rookery::TextFile</name>
    <message>
        <source>The text in %1 is UTF-16.</source>
        <translation>Le texte de %1 est en UTF-16.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, which editors have in “Save as”.</source>
        <translation>Enregistrez-le en UTF-8 ; les éditeurs le proposent sous « Enregistrer sous ».</translation>
    </message>
    <message>
        <source>%1 is no text: it has NUL bytes in it.</source>
        <translation>%1 n&apos;est pas du texte : il contient des octets NUL.</translation>
    </message>
</context>
<context>
    <name>rookery::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>%1: download %2, upload %3</source>
        <translation>%1&#xa0;: réception %2, envoi %3</translation>
    </message>
    <message>
        <source>Throughput and round trip</source>
        <translation>Débit et aller-retour</translation>
    </message>
    <message>
        <source>Round trip %1</source>
        <translation>Aller-retour %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1&#xa0;: inconnu</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>aller-retour %1</translation>
    </message>
</context>
<context>
    <name>rookery::TlsContext</name>
    <message>
        <source>The certificate and its key cannot be used together.</source>
        <translation>Le certificat et sa clé ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>Check that the key is the one the certificate was made for.</source>
        <translation>Vérifiez que le certificat a bien été établi pour cette clé.</translation>
    </message>
    <message>
        <source>The authorities for the certificates of clients cannot be used.</source>
        <translation>Les autorités pour les certificats des clients sont inutilisables.</translation>
    </message>
    <message>
        <source>Their files must have certificates and revocation lists in PEM.</source>
        <translation>Leurs fichiers doivent contenir des certificats et des listes de révocation au format PEM.</translation>
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
    <message>
        <source>If you know this server, choose its authority&apos;s certificate on the editor&apos;s Advanced page.</source>
        <translation>Si vous connaissez ce serveur, choisissez le certificat de son autorité à la page « Avancé » de l&apos;éditeur.</translation>
    </message>
    <message>
        <source>Use a name that it has in the address, or give one as the server name on the editor&apos;s Advanced page.</source>
        <translation>Utilisez dans l&apos;adresse un nom qu&apos;il contient, ou donnez-en un comme nom du serveur à la page « Avancé » de l&apos;éditeur.</translation>
    </message>
    <message>
        <source>Choose one that it knows, and its key, on the editor&apos;s Advanced page.</source>
        <translation>Choisissez-en un qu&apos;il connaît, et sa clé, à la page « Avancé » de l&apos;éditeur.</translation>
    </message>
    <message>
        <source>Give another server name on the editor&apos;s Advanced page.</source>
        <translation>Donnez un autre nom du serveur à la page « Avancé » de l&apos;éditeur.</translation>
    </message>
    <message>
        <source>Check the port; the server may not speak TLS there, or want a certificate from us: it is chosen on the editor&apos;s Advanced page.</source>
        <translation>Vérifiez le port ; le serveur n&apos;y parle peut-être pas TLS, ou veut un certificat de notre part : on le choisit à la page « Avancé » de l&apos;éditeur.</translation>
    </message>
    <message>
        <source>Somebody may be in between. Trust another one only if whoever runs the server tells you its fingerprint.</source>
        <translation>Quelqu&apos;un est peut-être entre les deux. Ne faites confiance à un autre que si la personne qui gère le serveur vous indique son empreinte.</translation>
    </message>
    <message>
        <source>it is not the one that is trusted here</source>
        <translation>ce n&apos;est pas celui auquel on fait confiance ici</translation>
    </message>
</context>
<context>
    <name>rookery::TlsOptions</name>
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
        <source>There is no TLS library that can be used on this machine.</source>
        <translation>Cette machine n&apos;a aucune bibliothèque TLS utilisable.</translation>
    </message>
    <message>
        <source>Install OpenSSL 3.</source>
        <translation>Installez OpenSSL 3.</translation>
    </message>
    <message>
        <source>Give its passphrase, or a key without one in a file that only you may read.</source>
        <translation>Donnez sa phrase secrète, ou une clé sans phrase secrète, dans un fichier que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>The key in %1 does not open with this passphrase.</source>
        <translation>La clé dans %1 ne s&apos;ouvre pas avec cette phrase secrète.</translation>
    </message>
    <message>
        <source>Check the passphrase; small and capital letters differ.</source>
        <translation>Vérifiez la phrase secrète&#xa0;; majuscules et minuscules comptent.</translation>
    </message>
    <message>
        <source>Give both files, or none.</source>
        <translation>Donnez les deux fichiers, ou aucun.</translation>
    </message>
</context>
<context>
    <name>rookery::Tray</name>
    <message>
        <source>Rookery: no tunnel is on</source>
        <translation>Rookery&#xa0;: aucun tunnel n&apos;est activé</translation>
    </message>
    <message numerus="yes">
        <source>Rookery: %1 of %n tunnel(s) connected</source>
        <translation>
            <numerusform>Rookery&#xa0;: %1 tunnel sur %n connecté</numerusform>
            <numerusform>Rookery&#xa0;: %1 tunnels sur %n connectés</numerusform>
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
        <translation>Ouvrir Rookery</translation>
    </message>
    <message>
        <source>Start all</source>
        <translation>Tout démarrer</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Tout arrêter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnels</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the window…</source>
        <translation>
            <numerusform>%n autre dans la fenêtre…</numerusform>
            <numerusform>%n autres dans la fenêtre…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3 on)</source>
        <translation>%1 (%2 sur %3 activés)</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l&apos;adresse</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
</context>
<context>
    <name>rookery::TrustDialog</name>
    <message>
        <source>Trust %1</source>
        <translation>Faire confiance à %1</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that you trusted. Somebody may be in between.</source>
        <translation>%1 présente un autre certificat que celui auquel vous avez fait confiance. Quelqu&apos;un est peut-être entre les deux.</translation>
    </message>
    <message>
        <source>Nobody known here vouches for the certificate of %1.</source>
        <translation>Personne de connu ici ne se porte garant du certificat de %1.</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Présenté maintenant</translation>
    </message>
    <message>
        <source>Trusted until now</source>
        <translation>De confiance jusqu&apos;ici</translation>
    </message>
    <message>
        <source>It would be trusted instead of the authority in %1.</source>
        <translation>On lui ferait confiance à la place de l&apos;autorité de %1.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for its SHA-256 fingerprint, and trust it only if it is the same.</source>
        <translation>Demandez à la personne qui gère le serveur son empreinte SHA-256, et ne lui faites confiance que si c&apos;est la même.</translation>
    </message>
    <message>
        <source>This certificate cannot be trusted by itself. Ask whoever runs the server for a better one.</source>
        <translation>On ne peut pas faire confiance à ce certificat tout seul. Demandez-en un meilleur à la personne qui gère le serveur.</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>&amp;Faire confiance à ce certificat</translation>
    </message>
</context>
<context>
    <name>rookery::Tunnel</name>
    <message>
        <source>The gateway went on with a session that is over.</source>
        <translation>La passerelle a repris une session qui est terminée.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelActions</name>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconnecter</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Move to group…</source>
        <translation>Déplacer vers un groupe…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>Afficher le certificat…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelControl</name>
    <message>
        <source>No tunnel is named.</source>
        <translation>Aucun tunnel n&apos;est nommé.</translation>
    </message>
    <message>
        <source>A tunnel to be added has no server.</source>
        <translation>Un tunnel à ajouter n&apos;a pas de serveur.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelFilterModel</name>
    <message numerus="yes">
        <source>%1, folded group of %n tunnel(s)</source>
        <translation>
            <numerusform>%1, groupe replié de %n tunnel</numerusform>
            <numerusform>%1, groupe replié de %n tunnels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::TunnelHooks</name>
    <message numerus="yes">
        <source>It took longer than %n seconds.</source>
        <translation>
            <numerusform>Elle a duré plus de %n seconde.</numerusform>
            <numerusform>Elle a duré plus de %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>It crashed.</source>
        <translation>Elle a planté.</translation>
    </message>
    <message>
        <source>It ended with code %1.</source>
        <translation>Elle s&apos;est terminée avec le code %1.</translation>
    </message>
    <message>
        <source>It could not be started: %1</source>
        <translation>Elle n&apos;a pas pu être lancée&#xa0;: %1</translation>
    </message>
    <message>
        <source>The command of “%1” after connecting failed.</source>
        <translation>La commande de «&#xa0;%1&#xa0;» après la connexion a échoué.</translation>
    </message>
    <message>
        <source>The command of “%1” after disconnecting failed.</source>
        <translation>La commande de «&#xa0;%1&#xa0;» après la déconnexion a échoué.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelListModel</name>
    <message>
        <source>download %1</source>
        <translation>réception %1</translation>
    </message>
    <message>
        <source>upload %1</source>
        <translation>envoi %1</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>prochaine tentative %1</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelListView</name>
    <message>
        <source>Filter tunnels</source>
        <translation>Filtrer les tunnels</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Tunnels</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activés</translation>
    </message>
    <message>
        <source>Only tunnels that are switched on</source>
        <translation>Seulement les tunnels activés</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Only tunnels that need you</source>
        <translation>Seulement les tunnels qui demandent votre attention</translation>
    </message>
    <message>
        <source>No tunnel holds these words.</source>
        <translation>Aucun tunnel ne contient ces mots.</translation>
    </message>
    <message>
        <source>No tunnel is on.</source>
        <translation>Aucun tunnel n&apos;est activé.</translation>
    </message>
    <message>
        <source>No tunnel needs you.</source>
        <translation>Aucun tunnel ne demande votre attention.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelManager</name>
    <message>
        <source>Enter it to connect.</source>
        <translation>Saisissez-le pour vous connecter.</translation>
    </message>
    <message>
        <source>The key for the server is needed.</source>
        <translation>Il faut la clé du serveur.</translation>
    </message>
    <message>
        <source>The password for the proxy is needed.</source>
        <translation>Il faut le mot de passe du proxy.</translation>
    </message>
    <message>
        <source>The passphrase of the certificate&apos;s key is needed.</source>
        <translation>Il faut la phrase secrète de la clé du certificat.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock it, and the tunnel connects.</source>
        <translation>Déverrouillez-le, et le tunnel se connecte.</translation>
    </message>
    <message>
        <source>The password of this tunnel&apos;s own proxies is needed.</source>
        <translation>Le mot de passe des propres proxys de ce tunnel est nécessaire.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelPage</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>About this tunnel</source>
        <translation>À propos de ce tunnel</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Redirections</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Forwards  %1</source>
        <translation>Redirections  %1</translation>
    </message>
    <message>
        <source>Flows  %1</source>
        <translation>Flux  %1</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelRows</name>
    <message numerus="yes">
        <source>%n tunnel(s)</source>
        <translation>
            <numerusform>%n tunnel</numerusform>
            <numerusform>%n tunnels</numerusform>
        </translation>
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
    <name>rookery::UnixDialer</name>
    <message>
        <source>The unix socket %1 is not among those that are allowed.</source>
        <translation>Le socket Unix %1 n&apos;est pas parmi ceux qui sont autorisés.</translation>
    </message>
    <message>
        <source>There is no unix socket %1.</source>
        <translation>Il n&apos;y a pas de socket Unix %1.</translation>
    </message>
    <message>
        <source>Check the path, and that the program behind it is running.</source>
        <translation>Vérifiez le chemin, et que le programme derrière est en marche.</translation>
    </message>
    <message>
        <source>Nobody listens on the unix socket %1.</source>
        <translation>Personne n&apos;écoute sur le socket Unix %1.</translation>
    </message>
    <message>
        <source>%1 is no unix socket that connections can be made to.</source>
        <translation>%1 n&apos;est pas un socket Unix auquel on peut se connecter.</translation>
    </message>
    <message>
        <source>The system does not allow a connection to %1.</source>
        <translation>Le système n&apos;autorise pas de connexion vers %1.</translation>
    </message>
    <message>
        <source>Check who may write to the unix socket, and enter its folder.</source>
        <translation>Vérifiez qui peut écrire sur le socket Unix et entrer dans son dossier.</translation>
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
        <source>The unix socket %1 cannot be reached.</source>
        <translation>Le socket Unix %1 est injoignable.</translation>
    </message>
</context>
<context>
    <name>rookery::UnixListener</name>
    <message>
        <source>Stop it, or choose another path.</source>
        <translation>Arrêtez-le, ou choisissez un autre chemin.</translation>
    </message>
    <message>
        <source>Where the unix socket %1 should be there is a file.</source>
        <translation>Là où devrait être le socket unix %1 se trouve un fichier.</translation>
    </message>
    <message>
        <source>Remove it, or choose another path.</source>
        <translation>Supprimez-le, ou choisissez un autre chemin.</translation>
    </message>
    <message>
        <source>The unix socket %1 is in a folder that is not there.</source>
        <translation>Le socket unix %1 est dans un dossier qui n&apos;existe pas.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another path.</source>
        <translation>Créez le dossier, ou choisissez un autre chemin.</translation>
    </message>
    <message>
        <source>Choose another path.</source>
        <translation>Choisissez un autre chemin.</translation>
    </message>
</context>
<context>
    <name>rookery::UnixRules</name>
    <message>
        <source>These are more than %1 patterns.</source>
        <translation>Cela fait plus de %1 motifs.</translation>
    </message>
    <message>
        <source>“%1” is no pattern for paths of unix sockets.</source>
        <translation>« %1 » n&apos;est pas un motif de chemins de sockets Unix.</translation>
    </message>
    <message>
        <source>A right one: /run/app/*.sock</source>
        <translation>Une écriture correcte : /run/app/*.sock</translation>
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
    <message>
        <source>It has a field of its own.</source>
        <translation>Il a son propre champ.</translation>
    </message>
    <message>
        <source>The key has a field of its own.</source>
        <translation>La clé a son propre champ.</translation>
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
    <message>
        <source>There is no folder “%1”.</source>
        <translation>Il n&apos;y a pas de dossier « %1 ».</translation>
    </message>
</context>
<context>
    <name>rookery::WatchCommand</name>
    <message>
        <source>Rookery has ended.</source>
        <translation>Rookery s&apos;est arrêté.</translation>
    </message>
</context>
</TS>
