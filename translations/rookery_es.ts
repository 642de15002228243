<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>DatagramSocket</name>
    <message>
        <source>The system gives no further UDP socket.</source>
        <translation>El sistema no concede más sockets UDP.</translation>
    </message>
    <message>
        <source>Raise the limit of open files.</source>
        <translation>Aumente el límite de archivos abiertos.</translation>
    </message>
    <message>
        <source>Nothing can be sent to %1.</source>
        <translation>No se puede enviar nada a %1.</translation>
    </message>
    <message>
        <source>The UDP port %1 cannot be bound.</source>
        <translation>No se puede reservar el puerto UDP %1.</translation>
    </message>
</context>
<context>
    <name>GatewayRules</name>
    <message>
        <source>There is no address to listen on.</source>
        <translation>No hay ninguna dirección en la que escuchar.</translation>
    </message>
    <message>
        <source>Name at least one.</source>
        <translation>Indique al menos una.</translation>
    </message>
    <message>
        <source>The path %1 cannot be used.</source>
        <translation>La ruta %1 no se puede usar.</translation>
    </message>
    <message>
        <source>It must begin with a slash and have no spaces, query or letters beyond ASCII.</source>
        <translation>Debe empezar por una barra y no tener espacios, consulta ni caracteres fuera de ASCII.</translation>
    </message>
    <message>
        <source>The pre-shared key cannot be sent in a header.</source>
        <translation>La clave compartida (PSK) no se puede enviar en una cabecera.</translation>
    </message>
    <message>
        <source>Use one line of text without spaces around it.</source>
        <translation>Use una línea de texto sin espacios al principio ni al final.</translation>
    </message>
    <message>
        <source>The time limit of idle UDP flows is too short.</source>
        <translation>El límite de tiempo de los flujos UDP inactivos es demasiado corto.</translation>
    </message>
    <message>
        <source>Use 10 seconds or more.</source>
        <translation>Use 10 segundos o más.</translation>
    </message>
    <message>
        <source>Listening on %1 without a pre-shared key would let anyone use this machine&apos;s network.</source>
        <translation>Escuchar en %1 sin una clave compartida abriría a cualquiera la red de este equipo.</translation>
    </message>
    <message>
        <source>Set a key, listen on 127.0.0.1 only, or allow anyone explicitly.</source>
        <translation>Establezca una clave, escuche solo en 127.0.0.1 o permita explícitamente a cualquiera.</translation>
    </message>
</context>
<context>
    <name>GatewayTls</name>
    <message>
        <source>TLS needs a certificate and a key, and only one of them was given.</source>
        <translation>TLS necesita un certificado y una clave, y solo se ha dado uno de los dos.</translation>
    </message>
    <message>
        <source>Name both files, or neither.</source>
        <translation>Indique los dos archivos o ninguno.</translation>
    </message>
    <message>
        <source>This system has no TLS library that can be used.</source>
        <translation>Este sistema no tiene ninguna biblioteca TLS utilizable.</translation>
    </message>
    <message>
        <source>Install OpenSSL and the TLS plugin of Qt.</source>
        <translation>Instale OpenSSL y el complemento TLS de Qt.</translation>
    </message>
    <message>
        <source>The certificate file %1 cannot be read.</source>
        <translation>No se puede leer el archivo de certificado %1.</translation>
    </message>
    <message>
        <source>Check the path and who may read it.</source>
        <translation>Compruebe la ruta y quién puede leerlo.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>No se puede leer el archivo de clave %1.</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate.</source>
        <translation>El archivo %1 no contiene ningún certificado.</translation>
    </message>
    <message>
        <source>It must be PEM: the server&apos;s certificate first, then the ones that signed it.</source>
        <translation>Debe ser PEM: primero el certificado del servidor y después los que lo firmaron.</translation>
    </message>
    <message>
        <source>The file %1 holds no private key that can be used.</source>
        <translation>El archivo %1 no contiene ninguna clave privada utilizable.</translation>
    </message>
    <message>
        <source>It must be an EC or RSA key in PEM without a passphrase.</source>
        <translation>Debe ser una clave EC o RSA en PEM sin frase de contraseña.</translation>
    </message>
    <message>
        <source>The key %1 and the certificate %2 cannot be used together.</source>
        <translation>La clave %1 y el certificado %2 no se corresponden.</translation>
    </message>
    <message>
        <source>Check that the key is the one the certificate was made for.</source>
        <translation>Compruebe que el certificado se emitió para esa clave.</translation>
    </message>
</context>
<context>
    <name>Relay</name>
    <message>
        <source>The flow was over before its bytes could be moved.</source>
        <translation>El flujo terminó antes de que se pudieran mover sus datos.</translation>
    </message>
    <message>
        <source>The local program cut its connection off.</source>
        <translation>El programa local cortó su conexión.</translation>
    </message>
    <message>
        <source>The connection with the local program failed.</source>
        <translation>La conexión con el programa local ha fallado.</translation>
    </message>
</context>
<context>
    <name>TargetHost</name>
    <message>
        <source>The peer asked for port 0, which nothing can be reached at.</source>
        <translation>El otro extremo pidió el puerto 0, en el que no se puede alcanzar nada.</translation>
    </message>
    <message>
        <source>The peer asked for a host name that is empty or too long.</source>
        <translation>El otro extremo pidió un nombre de equipo vacío o demasiado largo.</translation>
    </message>
    <message>
        <source>The peer asked for a host name that is no text.</source>
        <translation>El otro extremo pidió un nombre de equipo que no es texto.</translation>
    </message>
</context>
<context>
    <name>rookery::ArgumentValues</name>
    <message>
        <source>“%1” is not a number of seconds.</source>
        <translation>«%1» no es un número de segundos.</translation>
    </message>
    <message>
        <source>%1 seconds are too many.</source>
        <translation>%1 segundos son demasiados.</translation>
    </message>
    <message>
        <source>0 turns the limit off.</source>
        <translation>0 desactiva el límite.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 to %3.</source>
        <translation>«%1» no es un número entero de %2 a %3.</translation>
    </message>
    <message>
        <source>The value is empty.</source>
        <translation>El valor está vacío.</translation>
    </message>
    <message>
        <source>The value has a control character, such as the end of a line.</source>
        <translation>El valor tiene un carácter de control, como un fin de línea.</translation>
    </message>
    <message>
        <source>A header is written as “Name: value”.</source>
        <translation>Una cabecera se escribe «Nombre: valor».</translation>
    </message>
    <message>
        <source>The header %1 is set by the connection itself.</source>
        <translation>La cabecera %1 la pone la propia conexión.</translation>
    </message>
    <message>
        <source>There are --hostname for Host and --ws-psk-file for the key.</source>
        <translation>Para Host está --hostname, y para la clave --ws-psk-file.</translation>
    </message>
    <message>
        <source>There is no WebSocket implementation “%1”.</source>
        <translation>No hay ninguna implementación de WebSocket «%1».</translation>
    </message>
    <message>
        <source>A right one: native or qt</source>
        <translation>Lo correcto sería: native o qt</translation>
    </message>
    <message>
        <source>A right one: http://proxy.example.com:3128 or socks5://127.0.0.1:1080</source>
        <translation>Lo correcto sería: http://proxy.example.com:3128 o socks5://127.0.0.1:1080</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be read.</source>
        <translation>No se puede leer la dirección del proxy.</translation>
    </message>
    <message>
        <source>A proxy that is itself reached by TLS is not supported.</source>
        <translation>No se admite un proxy al que se llegue a su vez por TLS.</translation>
    </message>
    <message>
        <source>“%1” is not a kind of proxy that can be used; there are http and socks5.</source>
        <translation>«%1» no es un tipo de proxy que se pueda usar; hay http y socks5.</translation>
    </message>
    <message>
        <source>“%1” is a directory, not a file.</source>
        <translation>«%1» es un directorio, no un archivo.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>No se puede leer el archivo «%1»: %2.</translation>
    </message>
</context>
<context>
    <name>rookery::BindQueue</name>
    <message>
        <source>The server refused to listen on port %1 for this reverse forward.</source>
        <translation>El servidor se negó a escuchar en el puerto %1 para este reenvío inverso.</translation>
    </message>
    <message>
        <source>Reverse forwards have to be allowed there, and the port has to be free.</source>
        <translation>Los reenvíos inversos tienen que estar permitidos allí, y el puerto tiene que estar libre.</translation>
    </message>
    <message>
        <source>The server did not answer when it was asked for a reverse forward.</source>
        <translation>El servidor no respondió cuando se le pidió un reenvío inverso.</translation>
    </message>
    <message>
        <source>It may be a penguin, which never answers; a Rookery gateway with reverse forwards allowed does.</source>
        <translation>Puede que sea un penguin, que nunca responde; una pasarela Rookery con los reenvíos inversos permitidos sí lo hace.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientArguments</name>
    <message>
        <source>“%1”: unix sockets come in a later version.</source>
        <translation>«%1»: los sockets Unix llegarán en una versión posterior.</translation>
    </message>
    <message>
        <source>“%1”: socks and http forwards come in a later version.</source>
        <translation>«%1»: los reenvíos socks y http llegarán en una versión posterior.</translation>
    </message>
    <message>
        <source>A forward to one target works: 5432:db.internal:5432</source>
        <translation>Un reenvío a un solo destino funciona: 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>“%1”: tproxy forwards come in a later version.</source>
        <translation>«%1»: los reenvíos tproxy llegarán en una versión posterior.</translation>
    </message>
    <message>
        <source>Only one forward can use stdio.</source>
        <translation>Solo un reenvío puede usar stdio.</translation>
    </message>
    <message>
        <source>“%1” listens where another forward listens already.</source>
        <translation>«%1» escucha donde ya escucha otro reenvío.</translation>
    </message>
    <message>
        <source>WARNING: the server&apos;s certificate is NOT checked (--tls-skip-verify). Anyone on the way can read and change everything.</source>
        <translation>ADVERTENCIA: NO se comprueba el certificado del servidor (--tls-skip-verify). Cualquiera en el camino puede leerlo y cambiarlo todo.</translation>
    </message>
    <message>
        <source>--%1 has no effect, because the server&apos;s address does not start with wss:// or https://.</source>
        <translation>--%1 no tiene efecto, porque la dirección del servidor no empieza por wss:// o https://.</translation>
    </message>
    <message>
        <source>The key is sent unencrypted, because the server&apos;s address does not start with wss:// or https://.</source>
        <translation>La clave se envía sin cifrar, porque la dirección del servidor no empieza por wss:// o https://.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>Falta la dirección del servidor.</translation>
    </message>
    <message>
        <source>No forward is given, for example 5432:db.internal:5432.</source>
        <translation>No se ha dado ningún reenvío, por ejemplo 5432:db.internal:5432.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientCommand</name>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
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
        <translation>El proxy %1 pide usuario y contraseña, u otros distintos.</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address.</source>
        <translation>Póngalos en la dirección del proxy.</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection.</source>
        <translation>El proxy %1 rechazó la conexión.</translation>
    </message>
    <message>
        <source>Check its port, and whether it is running.</source>
        <translation>Compruebe su puerto y si está en marcha.</translation>
    </message>
    <message>
        <source>The proxy&apos;s name in %1 was not found.</source>
        <translation>No se encontró el nombre del proxy en %1.</translation>
    </message>
    <message>
        <source>Check its spelling and whether this machine is online.</source>
        <translation>Compruebe que esté bien escrito y que este equipo tenga conexión.</translation>
    </message>
    <message>
        <source>The proxy %1 did not answer in time.</source>
        <translation>El proxy %1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>Check its address and whether this machine is online.</source>
        <translation>Compruebe su dirección y que este equipo tenga conexión.</translation>
    </message>
    <message>
        <source>The proxy %1 closed the connection.</source>
        <translation>El proxy %1 cerró la conexión.</translation>
    </message>
    <message>
        <source>It may not allow connections to this server.</source>
        <translation>Puede que no permita conexiones a este servidor.</translation>
    </message>
    <message>
        <source>The proxy %1 did not open the connection or is not a proxy of this kind.</source>
        <translation>El proxy %1 no abrió la conexión o no es un proxy de este tipo.</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s kind and port, and whether it allows this server.</source>
        <translation>Compruebe el tipo y el puerto del proxy, y si permite este servidor.</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 cerró la conexión sin responder.</translation>
    </message>
    <message>
        <source>Check the port; the server may also want a certificate from us (--tls-cert).</source>
        <translation>Compruebe el puerto; puede que el servidor también quiera un certificado nuestro (--tls-cert).</translation>
    </message>
    <message>
        <source>Check the port; if the server speaks TLS, the address begins with wss://.</source>
        <translation>Compruebe el puerto; si el servidor habla TLS, la dirección empieza por wss://.</translation>
    </message>
    <message>
        <source>This machine does not allow a connection to %1.</source>
        <translation>Este equipo no permite una conexión con %1.</translation>
    </message>
    <message>
        <source>Check its firewall.</source>
        <translation>Compruebe su cortafuegos.</translation>
    </message>
    <message>
        <source>The proxy %1 does not allow a connection to %2.</source>
        <translation>El proxy %1 no permite una conexión con %2.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or use another port of the server.</source>
        <translation>Pregunte a quien administra el proxy, o use otro puerto del servidor.</translation>
    </message>
    <message>
        <source>The path or the key may be wrong: a tunnel server answers both like a page that is not there.</source>
        <translation>Puede que la ruta o la clave no sean correctas: un servidor de túneles responde a ambas como a una página que no existe.</translation>
    </message>
    <message>
        <source>Too many attempts were made; wait a while.</source>
        <translation>Hubo demasiados intentos; espere un rato.</translation>
    </message>
    <message>
        <source>The server behind a proxy there is restarting or down; it is worth trying again.</source>
        <translation>El servidor que hay detrás de un proxy allí se está reiniciando o está apagado; merece la pena volver a intentarlo.</translation>
    </message>
    <message>
        <source>There is an ordinary web page at this address; check the path.</source>
        <translation>En esta dirección hay una página web normal; compruebe la ruta.</translation>
    </message>
    <message>
        <source>The server sends visitors on to another address; use that one.</source>
        <translation>El servidor envía a los visitantes a otra dirección; use esa.</translation>
    </message>
    <message>
        <source>The server has a problem of its own; it is worth trying again.</source>
        <translation>El propio servidor tiene un problema; merece la pena volver a intentarlo.</translation>
    </message>
    <message>
        <source>Check the address; a proxy on the way may also not pass WebSocket connections.</source>
        <translation>Compruebe la dirección; puede que un proxy del camino tampoco deje pasar conexiones WebSocket.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>No se encontró el nombre %1.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 rechazó la conexión.</translation>
    </message>
    <message>
        <source>Check the port, and whether the server is running.</source>
        <translation>Compruebe el puerto y si el servidor está en marcha.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>No se puede llegar a %1.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s network.</source>
        <translation>Compruebe la red de este equipo.</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 no respondió.</translation>
    </message>
    <message>
        <source>Check the address; a firewall may be on the way.</source>
        <translation>Compruebe la dirección; puede que haya un cortafuegos en el camino.</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>La conexión con %1 ha fallado.</translation>
    </message>
    <message>
        <source>Check whether this machine is online.</source>
        <translation>Compruebe que este equipo tenga conexión.</translation>
    </message>
    <message>
        <source>The name %1 was not resolved within %2 s.</source>
        <translation>El nombre %1 no se resolvió en %2 s.</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 no respondió en %2 s.</translation>
    </message>
    <message>
        <source>%1 did not finish TLS within %2 s.</source>
        <translation>%1 no terminó TLS en %2 s.</translation>
    </message>
    <message>
        <source>The server may not speak TLS at this port: then the address begins with ws://.</source>
        <translation>Puede que el servidor no hable TLS en este puerto: entonces la dirección empieza por ws://.</translation>
    </message>
    <message>
        <source>%1 did not open the tunnel within %2 s.</source>
        <translation>%1 no abrió el túnel en %2 s.</translation>
    </message>
    <message>
        <source>Check the port; the server may be overloaded.</source>
        <translation>Compruebe el puerto; puede que el servidor esté sobrecargado.</translation>
    </message>
    <message>
        <source>%1 answered &quot;%2&quot; instead of opening the tunnel.</source>
        <translation>%1 respondió «%2» en lugar de abrir el túnel.</translation>
    </message>
    <message>
        <source>%1 did not answer like a WebSocket server.</source>
        <translation>%1 no respondió como un servidor WebSocket.</translation>
    </message>
    <message>
        <source>Check the address and the port; a proxy on the way may also not pass WebSocket connections.</source>
        <translation>Compruebe la dirección y el puerto; puede que un proxy del camino tampoco deje pasar conexiones WebSocket.</translation>
    </message>
    <message>
        <source>%1 is a WebSocket server, but none that speaks %2.</source>
        <translation>%1 es un servidor WebSocket, pero no habla %2.</translation>
    </message>
    <message>
        <source>Check the path in the address.</source>
        <translation>Compruebe la ruta de la dirección.</translation>
    </message>
</context>
<context>
    <name>rookery::DemoArguments</name>
    <message>
        <source>The demo takes options only; “%1” is none.</source>
        <translation>La demostración solo admite opciones; «%1» no es ninguna.</translation>
    </message>
    <message>
        <source>--bytes: “%1” is not a number of bytes from 1 to %2.</source>
        <translation>--bytes: «%1» no es un número de bytes de 1 a %2.</translation>
    </message>
</context>
<context>
    <name>rookery::DemoCommand</name>
    <message>
        <source>The client did not connect within 10 s.</source>
        <translation>El cliente no se conectó en 10 s.</translation>
    </message>
    <message>
        <source>Rookery demo: a gateway, a client and the data in between, all on this computer.
</source>
        <translation>Demostración de Rookery: una pasarela, un cliente y los datos entre ambos, todo en este equipo.
</translation>
    </message>
    <message>
        <source>
Stopped before the end.</source>
        <translation>
Detenido antes del final.</translation>
    </message>
    <message>
        <source>There is no free port on 127.0.0.1.</source>
        <translation>No hay ningún puerto libre en 127.0.0.1.</translation>
    </message>
    <message>
        <source>  gateway    %1</source>
        <translation>  pasarela   %1</translation>
    </message>
    <message>
        <source>  forward    %1</source>
        <translation>  reenvío    %1</translation>
    </message>
    <message>
        <source>  TCP        %1 of %2 came back</source>
        <translation>  TCP        volvieron %1 de %2</translation>
    </message>
    <message>
        <source>  TCP        %1 there and %1 back in %2 s: %3/s each way,</source>
        <translation>  TCP        %1 de ida y %1 de vuelta en %2 s: %3/s en cada sentido,</translation>
    </message>
    <message>
        <source>             every byte compared: identical</source>
        <translation>             cada byte comparado: idéntico</translation>
    </message>
    <message>
        <source>  UDP        %1 of %2 datagrams there and back in %3 s, identical</source>
        <translation>  UDP        %1 de %2 datagramas de ida y vuelta en %3 s, idénticos</translation>
    </message>
    <message>
        <source>Too many datagrams were lost.</source>
        <translation>Se perdieron demasiados datagramas.</translation>
    </message>
    <message>
        <source>
It works. To use it between two computers, start “rookery-cli server” on one and
“rookery-cli client” on the other; “rookery-cli --help” shows how.</source>
        <translation>
Funciona. Para usarlo entre dos equipos, inicie «rookery-cli server» en uno y
«rookery-cli client» en el otro; «rookery-cli --help» explica cómo.</translation>
    </message>
    <message>
        <source>The demo failed. %1</source>
        <translation>La demostración ha fallado. %1</translation>
    </message>
</context>
<context>
    <name>rookery::DemoTcpRun</name>
    <message>
        <source>What came back differs from what was sent, after %1 bytes.</source>
        <translation>Lo que volvió difiere de lo enviado, a partir de %1 bytes.</translation>
    </message>
    <message>
        <source>Nothing came back for 15 s.</source>
        <translation>No volvió nada durante 15 s.</translation>
    </message>
</context>
<context>
    <name>rookery::DemoUdpRun</name>
    <message>
        <source>A datagram came back that differs from what was sent.</source>
        <translation>Volvió un datagrama distinto del enviado.</translation>
    </message>
    <message>
        <source>No datagram came back.</source>
        <translation>No volvió ningún datagrama.</translation>
    </message>
</context>
<context>
    <name>rookery::Dialer</name>
    <message>
        <source>There is no host to connect to.</source>
        <translation>No hay ningún equipo al que conectarse.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>No se encontró el nombre %1.</translation>
    </message>
    <message>
        <source>Check its spelling, and that this machine can look up names.</source>
        <translation>Compruebe que esté bien escrito y que este equipo pueda resolver nombres.</translation>
    </message>
    <message>
        <source>Looking up the name %1 took too long.</source>
        <translation>Resolver el nombre %1 llevó demasiado tiempo.</translation>
    </message>
    <message>
        <source>Check that this machine can look up names.</source>
        <translation>Compruebe que este equipo pueda resolver nombres.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>Puede que esté apagado o que un cortafuegos descarte lo que se le envía.</translation>
    </message>
    <message>
        <source>The address to connect from, %1, is not one of this machine&apos;s.</source>
        <translation>La dirección de origen, %1, no es de este equipo.</translation>
    </message>
    <message>
        <source>Choose another one, or none.</source>
        <translation>Elija otra, o ninguna.</translation>
    </message>
    <message>
        <source>Too many files and connections are open to connect to %1.</source>
        <translation>Hay demasiados archivos y conexiones abiertos para conectarse a %1.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Cierre algunos o aumente el límite de archivos abiertos.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 rechazó la conexión.</translation>
    </message>
    <message>
        <source>Check the port, and that the program behind it is running.</source>
        <translation>Compruebe el puerto y que el programa que hay detrás esté en marcha.</translation>
    </message>
    <message>
        <source>The system does not allow a connection to %1.</source>
        <translation>El sistema no permite una conexión con %1.</translation>
    </message>
    <message>
        <source>A firewall of this machine may forbid it.</source>
        <translation>Puede que lo prohíba un cortafuegos de este equipo.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>No se puede llegar a %1.</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>Compruebe la red.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardFactory</name>
    <message>
        <source>This version does not support this kind of forward yet.</source>
        <translation>Esta versión aún no admite este tipo de reenvío.</translation>
    </message>
    <message>
        <source>TCP, UDP, stdio and reverse forwards work.</source>
        <translation>Funcionan los reenvíos TCP, UDP, stdio e inversos.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardSpec</name>
    <message>
        <source>A right one: %1</source>
        <translation>Lo correcto sería: %1</translation>
    </message>
    <message>
        <source>A forward is empty.</source>
        <translation>Hay un reenvío vacío.</translation>
    </message>
    <message>
        <source>A forward is too long.</source>
        <translation>Un reenvío es demasiado largo.</translation>
    </message>
    <message>
        <source>“%1” is a URL, not a forward.</source>
        <translation>«%1» es una URL, no un reenvío.</translation>
    </message>
    <message>
        <source>A unix socket is written in brackets.</source>
        <translation>Un socket Unix se escribe entre corchetes.</translation>
    </message>
    <message>
        <source>A reverse forward starts with one capital “R:”.</source>
        <translation>Un reenvío inverso empieza por una sola «R:» mayúscula.</translation>
    </message>
    <message>
        <source>“/%1” is not a protocol; there are /tcp and /udp.</source>
        <translation>«/%1» no es un protocolo; hay /tcp y /udp.</translation>
    </message>
    <message>
        <source>“%1” has more than four parts.</source>
        <translation>«%1» tiene más de cuatro partes.</translation>
    </message>
    <message>
        <source>An IPv6 address goes in brackets.</source>
        <translation>Una dirección IPv6 va entre corchetes.</translation>
    </message>
    <message>
        <source>A closing bracket “]” is missing.</source>
        <translation>Falta un corchete de cierre «]».</translation>
    </message>
    <message>
        <source>A host or port is missing in “%1”.</source>
        <translation>Falta un equipo o un puerto en «%1».</translation>
    </message>
    <message>
        <source>After “]” comes a colon, not “%1”.</source>
        <translation>Después de «]» van dos puntos, no «%1».</translation>
    </message>
    <message>
        <source>A reverse forward listens at the gateway on a port, not on stdio or a unix socket.</source>
        <translation>Un reenvío inverso escucha en un puerto de la pasarela, no en stdio ni en un socket Unix.</translation>
    </message>
    <message>
        <source>“%1” does not say where to connect to.</source>
        <translation>«%1» no dice adónde conectarse.</translation>
    </message>
    <message>
        <source>The unix socket has no path.</source>
        <translation>El socket Unix no tiene ruta.</translation>
    </message>
    <message>
        <source>A unix socket cannot be combined with /udp.</source>
        <translation>Un socket Unix no se puede combinar con /udp.</translation>
    </message>
    <message>
        <source>A reverse forward cannot lead to “%1”.</source>
        <translation>Un reenvío inverso no puede llevar a «%1».</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with /udp.</source>
        <translation>«%1» no se puede combinar con /udp.</translation>
    </message>
    <message>
        <source>“tproxy” cannot be combined with stdio.</source>
        <translation>«tproxy» no se puede combinar con stdio.</translation>
    </message>
    <message>
        <source>“tproxy” cannot be combined with a unix socket.</source>
        <translation>«tproxy» no se puede combinar con un socket Unix.</translation>
    </message>
    <message>
        <source>There are too many parts before “%1”.</source>
        <translation>Hay demasiadas partes antes de «%1».</translation>
    </message>
    <message>
        <source>There are too many parts in “%1”.</source>
        <translation>Hay demasiadas partes en «%1».</translation>
    </message>
    <message>
        <source>“%1” has two ports and no host to connect to.</source>
        <translation>«%1» tiene dos puertos y ningún equipo al que conectarse.</translation>
    </message>
    <message>
        <source>Where a port belongs there is “[%1]”.</source>
        <translation>Donde va un puerto está «[%1]».</translation>
    </message>
    <message>
        <source>A reverse forward needs a port at the gateway: it has no way to tell which one it chose.</source>
        <translation>Un reenvío inverso necesita un puerto concreto en la pasarela: no hay forma de que esta diga cuál eligió.</translation>
    </message>
    <message>
        <source>Nothing can be reached at port 0.</source>
        <translation>No se puede llegar a nada en el puerto 0.</translation>
    </message>
</context>
<context>
    <name>rookery::Gateway</name>
    <message>
        <source>The gateway is running already.</source>
        <translation>La pasarela ya está en marcha.</translation>
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
        <translation>rookery-cli demo - ver un túnel en marcha

Uso: rookery-cli demo [OPCIONES]

Inicia una pasarela y un cliente en puertos libres de este equipo, reenvía por
ellos un puerto TCP y uno UDP, envía datos de ida y vuelta y compara lo que
vuelve. No hay que configurar nada y no queda nada.

Opciones:
  --bytes N                    Bytes que enviar en cada sentido por TCP
                               [268435456]
  -v, -vv, -q, -h              Más mensajes, aún más, solo errores, esta ayuda

Códigos de salida: 0 todo llegó intacto, 1 no, 2 no se entendió
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
        <translation>rookery-cli client - conectarse a una pasarela y reenviar puertos por ella

Uso: rookery-cli client [OPCIONES] SERVIDOR REENVÍO...

SERVIDOR es la dirección de la pasarela:
  wss://gateway.example.com    cifrado; lo adecuado en Internet
  ws://127.0.0.1:8080          sin cifrar; «ws://» se puede omitir
  Sin ruta se usa /ws. http y https significan ws y wss.

REENVÍO es [EQUIPO_LOCAL:][PUERTO_LOCAL:]EQUIPO:PUERTO[/udp]:
  5432:db.internal:5432        127.0.0.1:5432 aquí lleva a db.internal:5432,
                               visto desde la pasarela
  db.internal:5432             lo mismo; el puerto local es el del destino
  3000                         127.0.0.1:3000 aquí, 127.0.0.1:3000 allí
  0:db.internal:5432           cualquier puerto libre; se muestra cuál
  53:1.1.1.1:53/udp            UDP
  0.0.0.0:8080:intranet:80     también para otros, no solo este equipo
  [::1]:8080:[2001:db8::7]:80  las direcciones IPv6 van entre corchetes
  stdio:server.internal:22     entrada y salida estándar, para ssh (ver abajo)
  R:2222:127.0.0.1:22          al revés: el puerto 2222 de la pasarela lleva a
                               127.0.0.1:22 aquí; allí hace falta --reverse

Conexión:
  --ws-psk-file ARCHIVO        La clave de la pasarela, en un archivo
  --ws-psk CLAVE               Lo mismo en la línea de órdenes; también sirve la
                               variable de entorno ROOKERY_PSK
  -x, --proxy URL              http://[USUARIO:CLAVE@]EQUIPO:PUERTO o
                               socks5://...
  -H, --header &quot;NOMBRE: VALOR&quot; Añadir una cabecera a la petición; repetible
  --hostname EQUIPO            Enviar esta cabecera Host en vez de la de SERVIDOR
  --handshake-timeout SEGUNDOS Abandonar después un intento de conexión [10]
  --channel-timeout SEGUNDOS   Abandonar después la apertura a un destino [10]

TLS (wss://):
  -t, --tls-ca ARCHIVO         Confiar en estos certificados (PEM) en vez de los
                               del sistema
  --tls-cert ARCHIVO, --tls-key ARCHIVO
                               Mostrar este certificado (PEM) a la pasarela
  --tls-server-name NOMBRE     Esperar un certificado para este nombre
  -k, --tls-skip-verify        Aceptar cualquier certificado. Solo para pruebas:
                               quita toda protección contra quien escucha

Seguir conectado:
  --keepalive SEGUNDOS         Enviar un ping cada tanto; 0 nunca [25]
  --keepalive-timeout SEGUNDOS Sin respuesta durante este tiempo, reconectar;
                               0 espera siempre [60]
  --max-retry-count N          Abandonar tras N intentos fallidos; 0 nunca [0]
  --max-retry-interval MS      La espera más larga entre dos intentos, en
                               milisegundos [300000]
  --websocket TIPO             Qué implementación de WebSocket: native o qt
                               [native; por TLS siempre qt]

  -v, -vv, -q, -h              Más mensajes, aún más, solo errores, esta ayuda

Ejemplos:
  rookery-cli client wss://gateway.example.com 5432:db.internal:5432
  rookery-cli client wss://gw.example.com 8080:intranet:80 53:10.0.0.53:53/udp
  ssh -o ProxyCommand=&quot;rookery-cli client wss://gw.example.com stdio:%h:%p&quot; host

A diferencia de penguin: un reenvío sin equipo local escucha en 127.0.0.1, no en
todas las redes; y todo fallo de conexión se vuelve a intentar.

Códigos de salida: 0 final limpio (también Ctrl-C), 1 fallo, 2 no se entendió
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
        <translation>rookery-cli server - poner en marcha una pasarela

Uso: rookery-cli server [OPCIONES]

Los clientes se conectan a ella y llegan por ella a lo que llega este equipo.
Responde en la ruta /ws; cualquier otra petición recibe un simple 404.

Escucha:
  --host DIRECCIÓN             127.0.0.1 es solo este equipo, 0.0.0.0 todas las
                               redes IPv4, :: todas las redes; repetible
                               [127.0.0.1]
  -p, --port PUERTO            Repetible: el primero va con el primer --host, y
                               así sucesivamente; el último va con todos los que
                               quedan [8080]
  --tls-cert ARCHIVO, --tls-key ARCHIVO
                               Hablar TLS con este certificado y clave (PEM)
  --timeout SEGUNDOS           Tiempo para TLS y la petición; 0 sin límite [60]

Quién puede usarla:
  --ws-psk-file ARCHIVO        Los clientes deben conocer la clave del archivo
  --ws-psk CLAVE               Lo mismo en la línea de órdenes; también sirve la
                               variable de entorno ROOKERY_PSK
  --allow-anyone               Escuchar más allá de este equipo sin clave. De
                               otro modo se niega a hacerlo
  --reverse                    Dejar que los clientes abran puertos aquí

Más:
  --404-resp TEXTO             Contenido de la respuesta 404 [Not found]
  --outgoing-from-v4 DIRECCIÓN Llegar a destinos IPv4 desde esta dirección
  --outgoing-from-v6 DIRECCIÓN Llegar a destinos IPv6 desde esta dirección
  --websocket TIPO             Qué implementación de WebSocket: native o qt
                               [native; por TLS siempre qt]
  --threads N                  Hilos para el trabajo; 0 tantos como procesadores,
                               4 como máximo [0]
  -v, -vv, -q, -h              Más mensajes, aún más, solo errores, esta ayuda

Ejemplos:
  rookery-cli server
      Solo para este equipo, en el puerto 8080: para probar, o detrás de un
      servidor web que pase /ws.
  rookery-cli server --host :: --ws-psk-file psk --tls-cert crt --tls-key key
      Para clientes en Internet.

A diferencia de penguin: escucha en 127.0.0.1 si --host no dice otra cosa, y
quiere una clave (o --allow-anyone) para escuchar más allá de este equipo.

Códigos de salida: 0 final limpio (también Ctrl-C), 1 fallo, 2 no se entendió
</translation>
    </message>
</context>
<context>
    <name>rookery::Host</name>
    <message>
        <source>“%1” is not an IPv4 address.</source>
        <translation>«%1» no es una dirección IPv4.</translation>
    </message>
    <message>
        <source>It has four numbers from 0 to 255, as in 192.0.2.7.</source>
        <translation>Tiene cuatro números de 0 a 255, como 192.0.2.7.</translation>
    </message>
    <message>
        <source>The IPv6 address “%1” is not in brackets.</source>
        <translation>La dirección IPv6 «%1» no está entre corchetes.</translation>
    </message>
    <message>
        <source>Write it as in [::1].</source>
        <translation>Escríbala como [::1].</translation>
    </message>
    <message>
        <source>“%1” is not a host name or an IP address.</source>
        <translation>«%1» no es un nombre de equipo ni una dirección IP.</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots and hyphens, as in db.example.com.</source>
        <translation>Un nombre tiene letras, cifras, puntos y guiones, como db.example.com.</translation>
    </message>
    <message>
        <source>“[%1]” is not an IPv6 address.</source>
        <translation>«[%1]» no es una dirección IPv6.</translation>
    </message>
    <message>
        <source>Brackets go around IPv6 addresses, as in [::1], and around unix:PATH; names and IPv4 addresses have none.</source>
        <translation>Los corchetes rodean las direcciones IPv6, como [::1], y unix:RUTA; los nombres y las direcciones IPv4 no los llevan.</translation>
    </message>
    <message>
        <source>“%1” is not a port number.</source>
        <translation>«%1» no es un número de puerto.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un puerto es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>Port %1 is too large.</source>
        <translation>El puerto %1 es demasiado grande.</translation>
    </message>
</context>
<context>
    <name>rookery::ListeningForward</name>
    <message>
        <source>The listen address &quot;%1&quot; was not found.</source>
        <translation>No se encontró la dirección de escucha «%1».</translation>
    </message>
    <message>
        <source>Use an address of this computer, such as 127.0.0.1.</source>
        <translation>Use una dirección de este equipo, como 127.0.0.1.</translation>
    </message>
    <message>
        <source>Another program already uses %1.</source>
        <translation>Otro programa ya usa %1.</translation>
    </message>
    <message>
        <source>Stop that program or choose another port; it is tried again every %1 seconds.</source>
        <translation>Detenga ese programa o elija otro puerto; se vuelve a intentar cada %1 segundos.</translation>
    </message>
</context>
<context>
    <name>rookery::MemoryChannel</name>
    <message>
        <source>The connection was lost.</source>
        <translation>Se perdió la conexión.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La conexión se cerró aquí.</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>El otro extremo cerró la conexión.</translation>
    </message>
</context>
<context>
    <name>rookery::MuxEngine</name>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>El otro extremo incumplió el protocolo.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La conexión se cerró aquí.</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>El túnel no está conectado.</translation>
    </message>
    <message>
        <source>Too many flows are open on this connection.</source>
        <translation>Hay demasiados flujos abiertos en esta conexión.</translation>
    </message>
    <message>
        <source>The host name is too long.</source>
        <translation>El nombre del equipo es demasiado largo.</translation>
    </message>
    <message>
        <source>The address to listen on is too long.</source>
        <translation>La dirección de escucha es demasiado larga.</translation>
    </message>
    <message>
        <source>The server did not answer an earlier reverse forward.</source>
        <translation>El servidor no respondió a un reenvío inverso anterior.</translation>
    </message>
    <message>
        <source>It may be a penguin, which never does.</source>
        <translation>Puede que sea un penguin, que nunca responde.</translation>
    </message>
    <message>
        <source>Too many reverse forwards wait for the server&apos;s answer.</source>
        <translation>Demasiados reenvíos inversos esperan la respuesta del servidor.</translation>
    </message>
    <message>
        <source>The other end stopped answering.</source>
        <translation>El otro extremo dejó de responder.</translation>
    </message>
    <message>
        <source>The server did not answer the open in time.</source>
        <translation>El servidor no respondió a tiempo a la apertura.</translation>
    </message>
    <message>
        <source>The server did not answer the reverse forward.</source>
        <translation>El servidor no respondió al reenvío inverso.</translation>
    </message>
    <message>
        <source>The other end cut the flow off.</source>
        <translation>El otro extremo cortó el flujo.</translation>
    </message>
    <message>
        <source>Its target may be down or refuse connections.</source>
        <translation>Puede que su destino esté apagado o rechace conexiones.</translation>
    </message>
    <message>
        <source>The server refused the flow three times.</source>
        <translation>El servidor rechazó el flujo tres veces.</translation>
    </message>
    <message>
        <source>It may have too many open.</source>
        <translation>Puede que tenga demasiados abiertos.</translation>
    </message>
    <message>
        <source>The server answered the open with nonsense.</source>
        <translation>El servidor respondió a la apertura con algo sin sentido.</translation>
    </message>
    <message>
        <source>The other end sent data after the end of the flow.</source>
        <translation>El otro extremo envió datos después del final del flujo.</translation>
    </message>
    <message>
        <source>The other end sent more than it was allowed to.</source>
        <translation>El otro extremo envió más de lo que se le permitía.</translation>
    </message>
    <message>
        <source>The other end asks for answers and does not read them.</source>
        <translation>El otro extremo pide respuestas y no las lee.</translation>
    </message>
    <message>
        <source>The host name of a datagram is longer than 255 bytes.</source>
        <translation>El nombre de equipo de un datagrama tiene más de 255 bytes.</translation>
    </message>
    <message>
        <source>The server cannot take datagrams shorter than 4 bytes.</source>
        <translation>El servidor no puede recibir datagramas de menos de 4 bytes.</translation>
    </message>
    <message>
        <source>Too many datagrams wait to be sent.</source>
        <translation>Demasiados datagramas esperan ser enviados.</translation>
    </message>
</context>
<context>
    <name>rookery::MuxStream</name>
    <message>
        <source>The flow takes no more data.</source>
        <translation>El flujo no admite más datos.</translation>
    </message>
</context>
<context>
    <name>rookery::NativeChannel</name>
    <message>
        <source>The connection was lost.</source>
        <translation>Se perdió la conexión.</translation>
    </message>
    <message>
        <source>a text message</source>
        <translation>un mensaje de texto</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>El otro extremo cerró la conexión.</translation>
    </message>
    <message>
        <source>The other end broke the WebSocket protocol.</source>
        <translation>El otro extremo incumplió el protocolo WebSocket.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La conexión se cerró aquí.</translation>
    </message>
</context>
<context>
    <name>rookery::NativeUpgrader</name>
    <message>
        <source>The client&apos;s upgrade request is not valid.</source>
        <translation>La petición de cambio a WebSocket del cliente no es válida.</translation>
    </message>
    <message>
        <source>The client went away during the upgrade.</source>
        <translation>El cliente se fue durante el cambio a WebSocket.</translation>
    </message>
</context>
<context>
    <name>rookery::OptionSet</name>
    <message>
        <source>--%1 is not supported yet; it comes in a later version.</source>
        <translation>--%1 aún no se admite; llegará en una versión posterior.</translation>
    </message>
    <message>
        <source>--verbose and --quiet cannot be used together.</source>
        <translation>--verbose y --quiet no se pueden usar juntos.</translation>
    </message>
    <message>
        <source>--%1 has no effect; it is only accepted because chisel has it.</source>
        <translation>--%1 no tiene efecto; solo se acepta porque chisel lo tiene.</translation>
    </message>
    <message>
        <source>“rookery-cli %1 --help” shows how.</source>
        <translation>«rookery-cli %1 --help» explica cómo.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>No hay ninguna opción %1.</translation>
    </message>
    <message>
        <source>Did you mean --%1?</source>
        <translation>¿Quería decir --%1?</translation>
    </message>
</context>
<context>
    <name>rookery::Program</name>
    <message>
        <source>There is no option %1 before a command.</source>
        <translation>No hay ninguna opción %1 antes de una orden.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>No hay ninguna orden «%1».</translation>
    </message>
    <message>
        <source>“rookery-cli --help” lists them.</source>
        <translation>«rookery-cli --help» las enumera.</translation>
    </message>
    <message>
        <source>Did you mean “rookery-cli %1”?</source>
        <translation>¿Quería decir «rookery-cli %1»?</translation>
    </message>
    <message>
        <source>A command is missing: client, server or demo. “rookery-cli --help” tells more.</source>
        <translation>Falta una orden: client, server o demo. «rookery-cli --help» dice más.</translation>
    </message>
</context>
<context>
    <name>rookery::PskSource</name>
    <message>
        <source>The key from %1 cannot be used.</source>
        <translation>La clave de %1 no se puede usar.</translation>
    </message>
    <message>
        <source>The key file “%1” cannot be read: %2.</source>
        <translation>No se puede leer el archivo de clave «%1»: %2.</translation>
    </message>
    <message>
        <source>The key file “%1” is too large to be a key.</source>
        <translation>El archivo de clave «%1» es demasiado grande para ser una clave.</translation>
    </message>
    <message>
        <source>the file “%1”</source>
        <translation>el archivo «%1»</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key file “%1”; “chmod 600” prevents it.</source>
        <translation>Otros usuarios de este equipo pueden leer el archivo de clave «%1»; «chmod 600» lo impide.</translation>
    </message>
    <message>
        <source>--ws-psk and --ws-psk-file cannot be used together.</source>
        <translation>--ws-psk y --ws-psk-file no se pueden usar juntos.</translation>
    </message>
    <message>
        <source>A key on the command line can end up in the shell&apos;s history; --ws-psk-file or ROOKERY_PSK are safer.</source>
        <translation>Una clave en la línea de órdenes puede acabar en el historial del intérprete; --ws-psk-file o ROOKERY_PSK son más seguros.</translation>
    </message>
</context>
<context>
    <name>rookery::QWebSocketChannel</name>
    <message>
        <source>a text message</source>
        <translation>un mensaje de texto</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La conexión se cerró aquí.</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>El otro extremo cerró la conexión.</translation>
    </message>
    <message>
        <source>The connection stalled in the middle of a message.</source>
        <translation>La conexión se atascó en mitad de un mensaje.</translation>
    </message>
    <message>
        <source>The other end broke the WebSocket protocol.</source>
        <translation>El otro extremo incumplió el protocolo WebSocket.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Se perdió la conexión.</translation>
    </message>
</context>
<context>
    <name>rookery::QWebSocketUpgrader</name>
    <message>
        <source>The client did not ask for %1.</source>
        <translation>El cliente no pidió %1.</translation>
    </message>
    <message>
        <source>The client&apos;s upgrade request is not valid.</source>
        <translation>La petición de cambio a WebSocket del cliente no es válida.</translation>
    </message>
    <message>
        <source>The client went away during the upgrade.</source>
        <translation>El cliente se fue durante el cambio a WebSocket.</translation>
    </message>
    <message>
        <source>The client did not finish the upgrade in time.</source>
        <translation>El cliente no terminó a tiempo el cambio a WebSocket.</translation>
    </message>
</context>
<context>
    <name>rookery::ReverseForward</name>
    <message>
        <source>A reverse forward needs the number of the port to listen on at the server.</source>
        <translation>Un reenvío inverso necesita el número del puerto en el que escuchar en el servidor.</translation>
    </message>
    <message>
        <source>Choose a port other than 0.</source>
        <translation>Elija un puerto distinto de 0.</translation>
    </message>
</context>
<context>
    <name>rookery::ReverseListeners</name>
    <message>
        <source>Reverse forwards are not allowed here.</source>
        <translation>Aquí no se permiten los reenvíos inversos.</translation>
    </message>
    <message>
        <source>Ports below %1 are not given to clients.</source>
        <translation>Los puertos inferiores a %1 no se dan a los clientes.</translation>
    </message>
    <message>
        <source>This client has too many reverse forwards.</source>
        <translation>Este cliente tiene demasiados reenvíos inversos.</translation>
    </message>
    <message>
        <source>The address to bind was not found.</source>
        <translation>No se encontró la dirección de escucha.</translation>
    </message>
</context>
<context>
    <name>rookery::ReverseTcpForward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Se detuvo el túnel.</translation>
    </message>
</context>
<context>
    <name>rookery::ServerArguments</name>
    <message>
        <source>“%1” is not an IP address of this computer.</source>
        <translation>«%1» no es una dirección IP de este equipo.</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer only, 0.0.0.0 every IPv4 network, :: every network.</source>
        <translation>127.0.0.1 es solo este equipo, 0.0.0.0 todas las redes IPv4, :: todas las redes.</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>El texto es demasiado largo.</translation>
    </message>
    <message>
        <source>The server takes options only; “%1” is none.</source>
        <translation>El servidor solo admite opciones; «%1» no es ninguna.</translation>
    </message>
</context>
<context>
    <name>rookery::ServerCommand</name>
    <message>
        <source>The options for that are --ws-psk-file, --host and --allow-anyone.</source>
        <translation>Las opciones para ello son --ws-psk-file, --host y --allow-anyone.</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Escuchando en %1</translation>
    </message>
    <message>
        <source>WARNING: there is no key (--allow-anyone): whoever can reach this port can use this gateway to reach everything that this computer can reach.</source>
        <translation>ADVERTENCIA: no hay clave (--allow-anyone): quien llegue a este puerto puede usar esta pasarela para llegar a todo aquello a lo que llega este equipo.</translation>
    </message>
    <message>
        <source>Clients may open ports on this computer (--reverse).</source>
        <translation>Los clientes pueden abrir puertos en este equipo (--reverse).</translation>
    </message>
    <message>
        <source>1 client</source>
        <translation>1 cliente</translation>
    </message>
    <message>
        <source>%1 clients</source>
        <translation>%1 clientes</translation>
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
        <translation>Lo correcto sería: wss://example.com o ws://127.0.0.1:8080/ws</translation>
    </message>
    <message>
        <source>A closing bracket “]” is missing in the server&apos;s address.</source>
        <translation>Falta un corchete de cierre «]» en la dirección del servidor.</translation>
    </message>
    <message>
        <source>The server&apos;s address has no host.</source>
        <translation>La dirección del servidor no tiene equipo.</translation>
    </message>
    <message>
        <source>An IPv6 address of a server goes in brackets, as in ws://[::1]:8080.</source>
        <translation>La dirección IPv6 de un servidor va entre corchetes, como ws://[::1]:8080.</translation>
    </message>
    <message>
        <source>After “]” in the server&apos;s address comes a colon or a slash.</source>
        <translation>Después de «]», en la dirección del servidor van dos puntos o una barra.</translation>
    </message>
    <message>
        <source>“%1” is not a port that a server can have.</source>
        <translation>«%1» no es un puerto que pueda tener un servidor.</translation>
    </message>
    <message>
        <source>The server&apos;s address is empty.</source>
        <translation>La dirección del servidor está vacía.</translation>
    </message>
    <message>
        <source>The server&apos;s address is too long.</source>
        <translation>La dirección del servidor es demasiado larga.</translation>
    </message>
    <message>
        <source>“%1” is not a scheme of a server&apos;s address; there are ws and wss, http and https.</source>
        <translation>«%1» no es un esquema de dirección de servidor; hay ws y wss, http y https.</translation>
    </message>
    <message>
        <source>A user name or password does not go into the server&apos;s address.</source>
        <translation>Un usuario o una contraseña no van en la dirección del servidor.</translation>
    </message>
    <message>
        <source>Use --ws-psk-file for penguin&apos;s key, or --header &quot;Authorization: …&quot; for a web server&apos;s.</source>
        <translation>Use --ws-psk-file para la clave de penguin, o --header &quot;Authorization: …&quot; para la de un servidor web.</translation>
    </message>
    <message>
        <source>The server&apos;s address has a character that does not belong there.</source>
        <translation>La dirección del servidor tiene un carácter que no debería estar ahí.</translation>
    </message>
    <message>
        <source>A “#” part does not go into a server&apos;s address.</source>
        <translation>Una parte con «#» no va en la dirección de un servidor.</translation>
    </message>
</context>
<context>
    <name>rookery::StdioForward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Se detuvo el túnel.</translation>
    </message>
</context>
<context>
    <name>rookery::StdioUdpForward</name>
    <message>
        <source>Reading the standard input failed.</source>
        <translation>No se pudo leer la entrada estándar.</translation>
    </message>
    <message>
        <source>Writing to the standard output failed.</source>
        <translation>No se pudo escribir en la salida estándar.</translation>
    </message>
</context>
<context>
    <name>rookery::TcpForward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Se detuvo el túnel.</translation>
    </message>
</context>
<context>
    <name>rookery::TcpListener</name>
    <message>
        <source>Another program is already listening on %1.</source>
        <translation>Otro programa ya escucha en %1.</translation>
    </message>
    <message>
        <source>Stop it, or choose another port.</source>
        <translation>Deténgalo o elija otro puerto.</translation>
    </message>
    <message>
        <source>The system does not allow listening on %1.</source>
        <translation>El sistema no permite escuchar en %1.</translation>
    </message>
    <message>
        <source>Choose a port of 1024 or higher.</source>
        <translation>Elija un puerto a partir de 1024.</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine.</source>
        <translation>%1 no es una dirección de este equipo.</translation>
    </message>
    <message>
        <source>Choose 127.0.0.1 for this machine only, or 0.0.0.0 for all of its addresses.</source>
        <translation>Elija 127.0.0.1 para solo este equipo, o 0.0.0.0 para todas sus direcciones.</translation>
    </message>
    <message>
        <source>Too many files and connections are open to listen on %1.</source>
        <translation>Hay demasiados archivos y conexiones abiertos para escuchar en %1.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Cierre algunos o aumente el límite de archivos abiertos.</translation>
    </message>
    <message>
        <source>Listening on %1 failed.</source>
        <translation>No se pudo escuchar en %1.</translation>
    </message>
    <message>
        <source>Too many files and connections are open to take another connection on %1.</source>
        <translation>Hay demasiados archivos y conexiones abiertos para aceptar otra conexión en %1.</translation>
    </message>
</context>
<context>
    <name>rookery::Describe</name>
    <message>
        <source>Next try in %1.</source>
        <translation>Próximo intento en %1.</translation>
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
        <translation>1 flujo</translation>
    </message>
    <message>
        <source>%1 flows</source>
        <translation>%1 flujos</translation>
    </message>
    <message>
        <source>%1 at the gateway → %2 from here</source>
        <translation>%1 en la pasarela → %2 desde aquí</translation>
    </message>
    <message>
        <source>%1 listening</source>
        <translation>%1 a la escucha</translation>
    </message>
    <message>
        <source>%1 bound</source>
        <translation>%1 reservado</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Detenido</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>Conectando con %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>Conectado con %1</translation>
    </message>
    <message>
        <source>The server has not answered for %1; waiting for a sign of life.</source>
        <translation>El servidor no responde desde hace %1; se espera una señal de vida.</translation>
    </message>
    <message>
        <source>Waiting %1: %2</source>
        <translation>Esperando %1: %2</translation>
    </message>
</context>
<context>
    <name>rookery::TlsFailure</name>
    <message>
        <source>If you know this server, give its authority&apos;s certificate with --tls-ca.</source>
        <translation>Si conoce este servidor, indique el certificado de su autoridad con --tls-ca.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock, or ask for a new certificate at the server.</source>
        <translation>Compruebe el reloj de este equipo o pida un certificado nuevo en el servidor.</translation>
    </message>
    <message>
        <source>Use a name that it has in the address, or give one with --tls-server-name.</source>
        <translation>Use en la dirección un nombre que figure en él, o indique uno con --tls-server-name.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server.</source>
        <translation>Pregunte a quien administra el servidor.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ningún nombre</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>it is self-signed</source>
        <translation>está autofirmado</translation>
    </message>
    <message>
        <source>it expired on %1</source>
        <translation>caducó el %1</translation>
    </message>
    <message>
        <source>it is not valid before %1</source>
        <translation>no es válido antes del %1</translation>
    </message>
    <message>
        <source>it is for %1 and not for %2</source>
        <translation>es para %1 y no para %2</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>fue revocado</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>no hay ninguno</translation>
    </message>
    <message>
        <source>its authority, %1, is not known here</source>
        <translation>su autoridad, %1, no se conoce aquí</translation>
    </message>
    <message>
        <source>--tls-skip-verify turns the check off: anyone on the way can then read and change everything.</source>
        <translation>--tls-skip-verify desactiva la comprobación: cualquiera en el camino puede entonces leerlo y cambiarlo todo.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted: %2.</source>
        <translation>No se puede confiar en el certificado de %1: %2.</translation>
    </message>
    <message>
        <source>%1 does not speak TLS.</source>
        <translation>%1 no habla TLS.</translation>
    </message>
    <message>
        <source>If the server is meant to be without it, the address begins with ws://.</source>
        <translation>Si el servidor no debe usarlo, la dirección empieza por ws://.</translation>
    </message>
    <message>
        <source>%1 wants a certificate from us, or another one.</source>
        <translation>%1 quiere un certificado nuestro, u otro distinto.</translation>
    </message>
    <message>
        <source>Give one that it knows with --tls-cert and --tls-key.</source>
        <translation>Indique uno que conozca con --tls-cert y --tls-key.</translation>
    </message>
    <message>
        <source>%1 does not know the name %2.</source>
        <translation>%1 no conoce el nombre %2.</translation>
    </message>
    <message>
        <source>Give another one with --tls-server-name.</source>
        <translation>Indique otro con --tls-server-name.</translation>
    </message>
    <message>
        <source>%1 broke off the TLS handshake.</source>
        <translation>%1 interrumpió la negociación TLS.</translation>
    </message>
    <message>
        <source>Check the port; the server may not speak TLS there, or want a certificate from us (--tls-cert).</source>
        <translation>Compruebe el puerto; puede que el servidor no hable TLS en él, o que quiera un certificado nuestro (--tls-cert).</translation>
    </message>
</context>
<context>
    <name>rookery::TlsOptions</name>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>No se puede leer el archivo %1.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Compruebe que exista y que usted pueda leerlo.</translation>
    </message>
    <message>
        <source>The file %1 has no certificate in it.</source>
        <translation>El archivo %1 no contiene ningún certificado.</translation>
    </message>
    <message>
        <source>It has to be a PEM file with &quot;BEGIN CERTIFICATE&quot; in it.</source>
        <translation>Tiene que ser un archivo PEM con «BEGIN CERTIFICATE».</translation>
    </message>
    <message>
        <source>The key in %1 is protected by a passphrase.</source>
        <translation>La clave de %1 está protegida con una frase de contraseña.</translation>
    </message>
    <message>
        <source>Give a key without one, in a file that only you may read.</source>
        <translation>Indique una sin frase, en un archivo que solo usted pueda leer.</translation>
    </message>
    <message>
        <source>The file %1 has no private key in it that can be used.</source>
        <translation>El archivo %1 no contiene ninguna clave privada utilizable.</translation>
    </message>
    <message>
        <source>It has to be a PEM file with an RSA or EC key.</source>
        <translation>Tiene que ser un archivo PEM con una clave RSA o EC.</translation>
    </message>
    <message>
        <source>A certificate of our own needs its key, and a key its certificate.</source>
        <translation>Un certificado propio necesita su clave, y una clave su certificado.</translation>
    </message>
    <message>
        <source>Give both --tls-cert and --tls-key.</source>
        <translation>Indique tanto --tls-cert como --tls-key.</translation>
    </message>
    <message>
        <source>There is no TLS library that can be used on this machine.</source>
        <translation>En este equipo no hay ninguna biblioteca TLS utilizable.</translation>
    </message>
    <message>
        <source>Install OpenSSL 3.</source>
        <translation>Instale OpenSSL 3.</translation>
    </message>
</context>
<context>
    <name>rookery::UdpSocket</name>
    <message>
        <source>Another program already uses UDP port %1.</source>
        <translation>Otro programa ya usa el puerto UDP %1.</translation>
    </message>
    <message>
        <source>Stop it, or choose another port.</source>
        <translation>Deténgalo o elija otro puerto.</translation>
    </message>
    <message>
        <source>The system does not allow listening on %1.</source>
        <translation>El sistema no permite escuchar en %1.</translation>
    </message>
    <message>
        <source>Choose a port of 1024 or higher.</source>
        <translation>Elija un puerto a partir de 1024.</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine.</source>
        <translation>%1 no es una dirección de este equipo.</translation>
    </message>
    <message>
        <source>Choose 127.0.0.1 for this machine only.</source>
        <translation>Elija 127.0.0.1 para solo este equipo.</translation>
    </message>
    <message>
        <source>Listening on %1 failed.</source>
        <translation>No se pudo escuchar en %1.</translation>
    </message>
</context>
<context>
    <name>rookery::UpgradeRequest</name>
    <message>
        <source>Use --hostname for it.</source>
        <translation>Use --hostname para eso.</translation>
    </message>
    <message>
        <source>Use --ws-psk for it.</source>
        <translation>Use --ws-psk para eso.</translation>
    </message>
    <message>
        <source>The tunnel sets it itself.</source>
        <translation>La pone el propio túnel.</translation>
    </message>
    <message>
        <source>A header&apos;s name has characters that HTTP does not allow.</source>
        <translation>El nombre de una cabecera tiene caracteres que HTTP no permite.</translation>
    </message>
    <message>
        <source>Write it as &quot;Name: value&quot;.</source>
        <translation>Escríbala como «Nombre: valor».</translation>
    </message>
    <message>
        <source>The header %1 cannot be set by hand.</source>
        <translation>La cabecera %1 no se puede poner a mano.</translation>
    </message>
    <message>
        <source>The value of the header %1 has a line break or another control character.</source>
        <translation>El valor de la cabecera %1 tiene un salto de línea u otro carácter de control.</translation>
    </message>
    <message>
        <source>The key has a line break or another control character.</source>
        <translation>La clave tiene un salto de línea u otro carácter de control.</translation>
    </message>
    <message>
        <source>Check the end of the file or variable that it comes from.</source>
        <translation>Compruebe el final del archivo o de la variable de donde viene.</translation>
    </message>
    <message>
        <source>The key begins or ends with a space, which gets lost on the way.</source>
        <translation>La clave empieza o termina con un espacio, que se pierde por el camino.</translation>
    </message>
    <message>
        <source>Choose a key without.</source>
        <translation>Elija una clave sin él.</translation>
    </message>
    <message>
        <source>The host name for the Host header cannot be used.</source>
        <translation>El nombre de equipo para la cabecera Host no se puede usar.</translation>
    </message>
    <message>
        <source>It looks like &quot;example.com&quot; or &quot;example.com:8443&quot;.</source>
        <translation>Tiene la forma «example.com» o «example.com:8443».</translation>
    </message>
    <message>
        <source>The server&apos;s address cannot be used.</source>
        <translation>La dirección del servidor no se puede usar.</translation>
    </message>
    <message>
        <source>It looks like &quot;ws://example.com:8080/ws&quot; or &quot;wss://example.com/ws&quot;.</source>
        <translation>Tiene la forma «ws://example.com:8080/ws» o «wss://example.com/ws».</translation>
    </message>
</context>
<context>
    <name>rookery::ValueReader</name>
    <message>
        <source>“%1” is not an %2 address.</source>
        <translation>«%1» no es una dirección %2.</translation>
    </message>
    <message>
        <source>It needs --%1 as well.</source>
        <translation>También hace falta --%1.</translation>
    </message>
</context>
</TS>
