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
</context>
<context>
    <name>DescriptorBudget</name>
    <message>
        <source>Further connections wait: %1 of the %2 that the limit of open files allows are open, and the rest is kept for others.</source>
        <translation>Las demás conexiones esperan: están abiertas %1 de las %2 que permite el límite de archivos abiertos, y el resto se guarda para otros.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Cierre algunos o aumente el límite de archivos abiertos.</translation>
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
    <message>
        <source>Certificates of clients can only be asked for with TLS.</source>
        <translation>Solo con TLS se pueden pedir certificados a los clientes.</translation>
    </message>
    <message>
        <source>Name a certificate and a key for this gateway, too.</source>
        <translation>Indique también un certificado y una clave para esta pasarela.</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot ask clients for certificates.</source>
        <translation>El WebSocket de Qt no puede pedir certificados a los clientes.</translation>
    </message>
    <message>
        <source>Use the native one.</source>
        <translation>Use la implementación native.</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot answer ACME challenges without TLS beside TLS.</source>
        <translation>El WebSocket de Qt no puede responder a desafíos ACME sin TLS a la vez que usa TLS.</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot pass visitors on to a web site.</source>
        <translation>El WebSocket de Qt no puede pasar visitantes a un sitio web.</translation>
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
    <message>
        <source>There are more than %1 files in %2.</source>
        <translation>Hay más de %1 archivos en %2.</translation>
    </message>
    <message>
        <source>Put several certificates and lists into one file.</source>
        <translation>Ponga varios certificados y listas en un solo archivo.</translation>
    </message>
    <message>
        <source>There is no certificate and no revocation list in %1, or it is broken.</source>
        <translation>En %1 no hay ni certificado ni lista de revocación, o está dañado.</translation>
    </message>
    <message>
        <source>Write it anew as PEM or DER, or take it away.</source>
        <translation>Escríbalo de nuevo como PEM o DER, o quítelo.</translation>
    </message>
    <message>
        <source>There is no certificate of an authority in %1.</source>
        <translation>No hay ningún certificado de una autoridad en %1.</translation>
    </message>
    <message>
        <source>Name a PEM file, or a folder with PEM files.</source>
        <translation>Indique un archivo PEM o una carpeta con archivos PEM.</translation>
    </message>
</context>
<context>
    <name>HttpOwnAnswer</name>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 rechazó la conexión.</translation>
    </message>
    <message>
        <source>The gateway has no way to the network of %1.</source>
        <translation>La pasarela no tiene camino a la red de %1.</translation>
    </message>
    <message>
        <source>%1 cannot be reached from the gateway.</source>
        <translation>No se puede llegar a %1 desde la pasarela.</translation>
    </message>
    <message>
        <source>The gateway found no address for the name in %1.</source>
        <translation>La pasarela no encontró ninguna dirección para el nombre de %1.</translation>
    </message>
    <message>
        <source>The gateway does not allow connections to %1.</source>
        <translation>La pasarela no permite conexiones a %1.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>El túnel no está conectado.</translation>
    </message>
    <message>
        <source>%1 was not reached.</source>
        <translation>No se llegó a %1.</translation>
    </message>
    <message>
        <source>This proxy needs its user name and password.</source>
        <translation>Este proxy necesita su nombre de usuario y su contraseña.</translation>
    </message>
</context>
<context>
    <name>HttpPages</name>
    <message>
        <source>A proxy needs the whole address, as in http://example.com/.</source>
        <translation>Un proxy necesita la dirección entera, como http://example.com/.</translation>
    </message>
    <message>
        <source>There is nothing here: this is a proxy. It takes requests with the whole address.</source>
        <translation>Aquí no hay nada: esto es un proxy. Admite peticiones con la dirección entera.</translation>
    </message>
    <message>
        <source>This page can only be read.</source>
        <translation>Esta página solo se puede leer.</translation>
    </message>
    <message>
        <source>This is an HTTP proxy of Rookery. Enter its address as the proxy of your program, or the address of %1 for automatic configuration.</source>
        <translation>Este es un proxy HTTP de Rookery. Introduzca su dirección como proxy de su programa, o la dirección de %1 para la configuración automática.</translation>
    </message>
    <message>
        <source>A request for this file has to name the proxy&apos;s address in Host.</source>
        <translation>Una petición de este archivo tiene que nombrar en Host la dirección del proxy.</translation>
    </message>
</context>
<context>
    <name>HttpProxyConnection</name>
    <message>
        <source>The head of this request is too long.</source>
        <translation>La cabecera de esta petición es demasiado larga.</translation>
    </message>
    <message>
        <source>This is not a request that a proxy can pass on safely.</source>
        <translation>Esta no es una petición que un proxy pueda pasar sin riesgo.</translation>
    </message>
    <message>
        <source>This proxy knows no transfer coding but chunked.</source>
        <translation>Este proxy no conoce más codificación de transferencia que chunked.</translation>
    </message>
    <message>
        <source>This proxy passes on every method.</source>
        <translation>Este proxy pasa todos los métodos.</translation>
    </message>
    <message>
        <source>CONNECT has no body.</source>
        <translation>CONNECT no lleva cuerpo.</translation>
    </message>
    <message>
        <source>The body of this request is not as its head says.</source>
        <translation>El cuerpo de esta petición no es como dice su cabecera.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not HTTP/1.</source>
        <translation>La respuesta del servidor no es HTTP/1.</translation>
    </message>
    <message>
        <source>The server sends nothing but interim answers.</source>
        <translation>El servidor solo envía respuestas provisionales.</translation>
    </message>
    <message>
        <source>The server changed to a protocol that nobody asked for.</source>
        <translation>El servidor cambió a un protocolo que nadie pidió.</translation>
    </message>
    <message>
        <source>The server asks for the password of a proxy.</source>
        <translation>El servidor pide la contraseña de un proxy.</translation>
    </message>
    <message>
        <source>The server says in two ways how long its answer is.</source>
        <translation>El servidor dice de dos maneras cuánto mide su respuesta.</translation>
    </message>
    <message>
        <source>The server ended the connection without an answer.</source>
        <translation>El servidor terminó la conexión sin responder.</translation>
    </message>
    <message>
        <source>This request did not come in time.</source>
        <translation>Esta petición no llegó a tiempo.</translation>
    </message>
</context>
<context>
    <name>HttpTarget</name>
    <message>
        <source>CONNECT needs a host and a port, as in example.com:443.</source>
        <translation>CONNECT necesita equipo y puerto, como example.com:443.</translation>
    </message>
    <message>
        <source>A proxy needs the whole address, as in http://example.com/.</source>
        <translation>Un proxy necesita la dirección entera, como http://example.com/.</translation>
    </message>
    <message>
        <source>This proxy carries TLS only inside CONNECT.</source>
        <translation>Este proxy lleva TLS solo dentro de CONNECT.</translation>
    </message>
    <message>
        <source>This proxy carries http and, with CONNECT, anything on TCP.</source>
        <translation>Este proxy lleva http y, con CONNECT, cualquier cosa sobre TCP.</translation>
    </message>
    <message>
        <source>An address for a proxy has no user name in it.</source>
        <translation>La dirección para un proxy no lleva nombre de usuario.</translation>
    </message>
    <message>
        <source>An address in a request has no fragment.</source>
        <translation>La dirección de una petición no lleva fragmento.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un puerto es un número de 1 a 65535.</translation>
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
    <name>main</name>
    <message>
        <source>Tunnels over one WebSocket, on the desktop.</source>
        <translation>Túneles por un solo WebSocket, en el escritorio.</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>Iniciar en la bandeja, si hay una.</translation>
    </message>
    <message>
        <source>Rookery runs in another session of yours (%1).</source>
        <translation>Rookery se ejecuta en otra de sus sesiones (%1).</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>Traerlo aquí</translation>
    </message>
    <message>
        <source>It ends there: connections through its tunnels are cut, and what is edited there is not saved.</source>
        <translation>Allí termina: las conexiones por sus túneles se cortan y lo que se edita allí no se guarda.</translation>
    </message>
    <message>
        <source>Profiles, commands, pictures of QR codes and rookery:// links to import; shown first.</source>
        <translation>Perfiles, órdenes, imágenes de códigos QR y enlaces rookery:// que importar; se muestran antes.</translation>
    </message>
</context>
<context>
    <name>rookery::AboutDialog</name>
    <message>
        <source>About Rookery</source>
        <translation>Acerca de Rookery</translation>
    </message>
    <message>
        <source>Rookery %1</source>
        <translation>Rookery %1</translation>
    </message>
    <message>
        <source>A tunnel manager for penguin-v7: forwards over one WebSocket, several tunnels at once.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty. It sends nothing home and looks for no updates.

Built on Qt %1, QtKeychain, QR Code generator and tl::expected.</source>
        <translation>Un gestor de túneles para penguin-v7: reenvíos por un solo WebSocket, varios túneles a la vez.

Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior. Sin ninguna garantía. No envía nada a casa ni busca actualizaciones.

Hecho con Qt %1, QtKeychain, QR Code generator y tl::expected.</translation>
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
        <translation>Archivos PEM (*.pem *.crt *.cer *.key);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autoridad de certificación</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>las del sistema</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>Certificado propio</translation>
    </message>
    <message>
        <source>Own key</source>
        <translation>Clave propia</translation>
    </message>
    <message>
        <source>from the address</source>
        <translation>de la dirección</translation>
    </message>
    <message>
        <source>Do not check the certificate</source>
        <translation>No comprobar el certificado</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>&amp;Autoridad</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Certificado</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>C&amp;lave</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>&amp;Frase de contraseña</translation>
    </message>
    <message>
        <source>Server na&amp;me</source>
        <translation>No&amp;mbre del servidor</translation>
    </message>
    <message>
        <source>Request and proxy</source>
        <translation>Petición y proxy</translation>
    </message>
    <message>
        <source>One a line, such as X-Team: network</source>
        <translation>Una por línea, por ejemplo X-Team: network</translation>
    </message>
    <message>
        <source>Use the system&apos;s proxy</source>
        <translation>Usar el proxy del sistema</translation>
    </message>
    <message>
        <source>&amp;Host header</source>
        <translation>Cabecera &amp;Host</translation>
    </message>
    <message>
        <source>H&amp;eaders</source>
        <translation>Cab&amp;eceras</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>Proxy pass&amp;word</source>
        <translation>C&amp;ontraseña del proxy</translation>
    </message>
    <message>
        <source>Start and timing</source>
        <translation>Inicio y tiempos</translation>
    </message>
    <message>
        <source>As it was when Rookery ended</source>
        <translation>Como estaba al salir de Rookery</translation>
    </message>
    <message>
        <source>Always, when Rookery starts</source>
        <translation>Siempre, al iniciar Rookery</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>Solo a mano</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>&amp;Inicio</translation>
    </message>
    <message>
        <source>Ping every</source>
        <translation>Ping cada</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Dead without a pong for</source>
        <translation>Muerta sin pong durante</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>Conectar en</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message>
        <source>Open a flow within</source>
        <translation>Abrir un flujo en</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>siempre</translation>
    </message>
    <message>
        <source>Tries in a row</source>
        <translation>Intentos seguidos</translation>
    </message>
    <message>
        <source>Between two tries at most</source>
        <translation>Como mucho entre dos intentos</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>The password does not belong here: it has a field of its own.</source>
        <translation>La contraseña no va aquí: tiene su propio campo.</translation>
    </message>
    <message>
        <source>T&amp;rusted one</source>
        <translation>El ace&amp;ptado</translation>
    </message>
    <message>
        <source>whoever an authority vouches for</source>
        <translation>a quien avale una autoridad</translation>
    </message>
    <message>
        <source>&amp;Networks</source>
        <translation>Re&amp;des</translation>
    </message>
    <message>
        <source>Disconnect when unused for</source>
        <translation>Desconectar sin uso durante</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>such as notify-send Connected</source>
        <translation>por ejemplo notify-send Conectado</translation>
    </message>
    <message>
        <source>After connecting</source>
        <translation>Tras conectar</translation>
    </message>
    <message>
        <source>After disconnecting</source>
        <translation>Tras desconectar</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Proxies that programs here use</source>
        <translation>Proxies que usan los programas de aquí</translation>
    </message>
    <message>
        <source>user:password; empty: no password</source>
        <translation>usuario:contraseña; vacío: sin contraseña</translation>
    </message>
    <message>
        <source>&amp;User and password</source>
        <translation>&amp;Usuario y contraseña</translation>
    </message>
    <message>
        <source>May listen beyond this computer without a password</source>
        <translation>Puede escuchar más allá de este equipo sin contraseña</translation>
    </message>
    <message>
        <source>Flows wait for</source>
        <translation>Los flujos esperan</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>sin espera</translation>
    </message>
    <message>
        <source>A user name, a colon and a password, such as ann:secret.</source>
        <translation>Un nombre de usuario, dos puntos y una contraseña, como ann:secret.</translation>
    </message>
</context>
<context>
    <name>rookery::AskSecretDialog</name>
    <message>
        <source>Start %1</source>
        <translation>Iniciar %1</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Iniciar</translation>
    </message>
    <message>
        <source>The key (PSK) for %1 is needed by: %2</source>
        <translation>Necesitan la clave (PSK) de %1: %2</translation>
    </message>
    <message>
        <source>The password for the proxy %1 is needed by: %2</source>
        <translation>Necesitan la contraseña del proxy %1: %2</translation>
    </message>
    <message>
        <source>The passphrase of the private key %1 is needed by: %2</source>
        <translation>Necesitan la frase de contraseña de la clave privada %1: %2</translation>
    </message>
    <message>
        <source>&amp;Remember it in a file that only I can read (not encrypted)</source>
        <translation>&amp;Recordarla en un archivo que solo yo puedo leer (sin cifrar)</translation>
    </message>
    <message>
        <source>&amp;Remember it in the desktop&apos;s keychain</source>
        <translation>&amp;Recordarla en el llavero del escritorio</translation>
    </message>
    <message numerus="yes">
        <source>Start %n tunnels</source>
        <translation>
            <numerusform>Iniciar %n túnel</numerusform>
            <numerusform>Iniciar %n túneles</numerusform>
        </translation>
    </message>
    <message>
        <source>The user and password of its own proxies (user:password) are needed by: %1</source>
        <translation>Necesitan usuario y contraseña (usuario:contraseña) para sus propios proxies: %1</translation>
    </message>
</context>
<context>
    <name>rookery::Autostart</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir el archivo %1.</translation>
    </message>
    <message>
        <source>Check that you may write there and that the disk is not full.</source>
        <translation>Compruebe que puede escribir ahí y que el disco no esté lleno.</translation>
    </message>
    <message>
        <source>The file %1 cannot be removed.</source>
        <translation>No se puede eliminar el archivo %1.</translation>
    </message>
    <message>
        <source>Check that you may write there.</source>
        <translation>Compruebe que puede escribir ahí.</translation>
    </message>
</context>
<context>
    <name>rookery::BackendAddress</name>
    <message>
        <source>“%1” is no address of a web site.</source>
        <translation>«%1» no es la dirección de un sitio web.</translation>
    </message>
    <message>
        <source>Write http://127.0.0.1:8081, https://example.com/path or unix:/run/site.sock.</source>
        <translation>Escriba http://127.0.0.1:8081, https://example.com/path o unix:/run/site.sock.</translation>
    </message>
</context>
<context>
    <name>rookery::BackendDial</name>
    <message>
        <source>It does not answer.</source>
        <translation>No responde.</translation>
    </message>
    <message>
        <source>TLS failed: %1</source>
        <translation>TLS ha fallado: %1</translation>
    </message>
</context>
<context>
    <name>rookery::BackendVisitor</name>
    <message>
        <source>There are too many connections to it.</source>
        <translation>Tiene demasiadas conexiones.</translation>
    </message>
    <message>
        <source>The web site at %1 cannot be reached: %2</source>
        <translation>No se puede llegar al sitio web en %1: %2</translation>
    </message>
</context>
<context>
    <name>rookery::BasicsPage</name>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Key (PSK)</source>
        <translation>C&amp;lave (PSK)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>&amp;Grupo</translation>
    </message>
    <message>
        <source>&amp;Forwards</source>
        <translation>&amp;Reenvíos</translation>
    </message>
    <message>
        <source>Gate&amp;way</source>
        <translation>Pasar&amp;ela</translation>
    </message>
    <message>
        <source>Server, key, TLS and proxy are those of “%1”.</source>
        <translation>Servidor, clave, TLS y proxy son los de «%1».</translation>
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
    <message>
        <source>The connection may be slow; an answer that comes late is taken.</source>
        <translation>Puede que la conexión sea lenta; una respuesta que llegue tarde vale igual.</translation>
    </message>
    <message>
        <source>The server gave no port for this reverse forward.</source>
        <translation>El servidor no dio ningún puerto para este reenvío inverso.</translation>
    </message>
</context>
<context>
    <name>rookery::CertificateDialog</name>
    <message>
        <source>without a name</source>
        <translation>sin nombre</translation>
    </message>
    <message>
        <source>Certificates of %1</source>
        <translation>Certificados de %1</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;Guardar como archivo…</translation>
    </message>
    <message>
        <source>✓ This certificate is trusted here.</source>
        <translation>✓ Aquí se confía en este certificado.</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>Nombre: %1</translation>
    </message>
    <message>
        <source>Valid for: %1</source>
        <translation>Válido para: %1</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ningún nombre</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Emitido por: %1</translation>
    </message>
    <message>
        <source>Valid from: %1</source>
        <translation>Válido desde: %1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>Válido hasta: %1</translation>
    </message>
    <message numerus="yes">
        <source>Key: %n bit(s)</source>
        <translation>
            <numerusform>Clave: %n bit</numerusform>
            <numerusform>Clave: %n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>Número de serie: %1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>Guardar el certificado</translation>
    </message>
    <message>
        <source>PEM files (*.pem)</source>
        <translation>Archivos PEM (*.pem)</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir el archivo %1.</translation>
    </message>
    <message>
        <source>The server has not shown a certificate yet. Connect first.</source>
        <translation>El servidor aún no ha mostrado un certificado. Conecte primero.</translation>
    </message>
    <message>
        <source>This certificate was not checked.</source>
        <translation>Este certificado no se ha comprobado.</translation>
    </message>
    <message>
        <source>It is not the certificate that is trusted here.</source>
        <translation>No es el certificado que se acepta aquí.</translation>
    </message>
</context>
<context>
    <name>rookery::CertificateReload</name>
    <message>
        <source>The revocation list of %1 is missing now.</source>
        <translation>Ahora falta la lista de revocación de %1.</translation>
    </message>
    <message>
        <source>Put it back, or start the gateway anew to do without it.</source>
        <translation>Vuelva a ponerla, o reinicie la pasarela para prescindir de ella.</translation>
    </message>
    <message>
        <source>The new one is still being read, and will be read once more.</source>
        <translation>El nuevo aún se está leyendo y después se leerá otra vez.</translation>
    </message>
    <message>
        <source>The new one cannot be read, because too many files that were asked for do not come.</source>
        <translation>El nuevo no se puede leer, porque no llegan demasiados archivos pedidos.</translation>
    </message>
    <message>
        <source>Authorities for clients: %1. Revocation lists: %2.</source>
        <translation>Autoridades para clientes: %1. Listas de revocación: %2.</translation>
    </message>
    <message>
        <source>It is on a disk or a network drive that may not answer.</source>
        <translation>Está en un disco o una unidad de red que puede no responder.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientArguments</name>
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
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>--on-demand has no effect, because a reverse forward or stdio needs the connection always.</source>
        <translation>--on-demand no tiene efecto, porque un reenvío inverso o stdio necesita siempre la conexión.</translation>
    </message>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>Son más de %1 reenvíos.</translation>
    </message>
    <message>
        <source>stdio can be given on the command line, not in a file of forwards.</source>
        <translation>stdio se puede indicar en la línea de órdenes, no en un archivo de reenvíos.</translation>
    </message>
    <message>
        <source>There is no forward in the file %1.</source>
        <translation>No hay ningún reenvío en el archivo %1.</translation>
    </message>
    <message>
        <source>Each has a line of its own, such as 5432:db.internal:5432.</source>
        <translation>Cada uno va en su propia línea, como 5432:db.internal:5432.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientCommand</name>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>stdio cannot be used, because the standard input is closed.</source>
        <translation>stdio no se puede usar, porque la entrada estándar está cerrada.</translation>
    </message>
    <message>
        <source>stdio cannot be used, because the standard output is closed.</source>
        <translation>stdio no se puede usar, porque la salida estándar está cerrada.</translation>
    </message>
    <message>
        <source>Certificates and keys are read at every try to connect; the connection goes on.</source>
        <translation>Los certificados y las claves se leen en cada intento de conexión; la conexión sigue.</translation>
    </message>
    <message>
        <source> · RTT %1</source>
        <translation> · RTT %1</translation>
    </message>
    <message>
        <source>Too many files do not answer. Try again later.</source>
        <translation>Demasiados archivos no responden. Vuelva a intentarlo más tarde.</translation>
    </message>
    <message>
        <source>The forwards in use stay: %1</source>
        <translation>Los reenvíos en uso se quedan: %1</translation>
    </message>
    <message>
        <source>The forwards in %1 were read again: %2 new, %3 gone; the others go on.</source>
        <translation>Los reenvíos de %1 se leyeron de nuevo: %2 nuevos, %3 eliminados; los demás siguen.</translation>
    </message>
</context>
<context>
    <name>rookery::ClientOption</name>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>The gateway&apos;s key, in a file</source>
        <translation>La clave de la pasarela, en un archivo</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
    <message>
        <source>The same on the command line; the environment variable ROOKERY_PSK works too</source>
        <translation>Lo mismo en la línea de órdenes; también sirve la variable de entorno ROOKERY_PSK</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>http://[USER:PASSWORD@]HOST:PORT or socks5://...</source>
        <translation>http://[USUARIO:CLAVE@]EQUIPO:PUERTO o socks5://...</translation>
    </message>
    <message>
        <source>&quot;NAME: VALUE&quot;</source>
        <translation>&quot;NOMBRE: VALOR&quot;</translation>
    </message>
    <message>
        <source>Add a header to the request; may be repeated</source>
        <translation>Añadir una cabecera a la petición; repetible</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>EQUIPO</translation>
    </message>
    <message>
        <source>Send this Host header instead of SERVER&apos;s</source>
        <translation>Enviar esta cabecera Host en vez de la de SERVIDOR</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message>
        <source>Give up a try to connect after this time [10]</source>
        <translation>Abandonar después un intento de conexión [10]</translation>
    </message>
    <message>
        <source>Give up opening a connection to a target [10]</source>
        <translation>Abandonar después la apertura a un destino [10]</translation>
    </message>
    <message>
        <source>Trust these certificates (PEM) instead of the system&apos;s</source>
        <translation>Confiar en estos certificados (PEM) en vez de los del sistema</translation>
    </message>
    <message>
        <source>Show this certificate (PEM) to the gateway</source>
        <translation>Mostrar este certificado (PEM) a la pasarela</translation>
    </message>
    <message>
        <source>The key (PEM) of that certificate</source>
        <translation>La clave (PEM) de ese certificado</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>Expect a certificate for this name</source>
        <translation>Esperar un certificado para este nombre</translation>
    </message>
    <message>
        <source>Accept any certificate. Only for tests: it takes away all protection against eavesdroppers</source>
        <translation>Aceptar cualquier certificado. Solo para pruebas: quita toda protección contra quien escucha</translation>
    </message>
    <message>
        <source>Ping this often; 0 never [25]</source>
        <translation>Enviar un ping cada tanto; 0 nunca [25]</translation>
    </message>
    <message>
        <source>Without an answer for this long, connect again; 0 waits for ever [60]</source>
        <translation>Sin respuesta durante este tiempo, reconectar; 0 espera siempre [60]</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Give up after N failed tries; 0 never [0]</source>
        <translation>Abandonar tras N intentos fallidos; 0 nunca [0]</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>MS</translation>
    </message>
    <message>
        <source>The longest wait between two tries, in milliseconds [300000]</source>
        <translation>La espera más larga entre dos intentos, en milisegundos [300000]</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>Which WebSocket implementation: native or qt [native]</source>
        <translation>Qué implementación de WebSocket: native o qt [native]</translation>
    </message>
    <message>
        <source>Do not tell anyone on the way which name is asked for (SNI)</source>
        <translation>No decir a nadie en el camino qué nombre se pide (SNI)</translation>
    </message>
    <message>
        <source>Connect when something uses a forward, and not before</source>
        <translation>Conectar cuando algo use un reenvío, y no antes</translation>
    </message>
    <message>
        <source>MINUTES</source>
        <translation>MINUTOS</translation>
    </message>
    <message>
        <source>With --on-demand: disconnect after this time without a flow [5]</source>
        <translation>Con --on-demand: desconectar tras este tiempo sin flujos [5]</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>ORDEN</translation>
    </message>
    <message>
        <source>Run this each time when connected, without a shell</source>
        <translation>Ejecutar esto cada vez que se conecta, sin intérprete de órdenes</translation>
    </message>
    <message>
        <source>Run this each time when connected no more</source>
        <translation>Ejecutar esto cada vez que deja de estar conectado</translation>
    </message>
    <message>
        <source>More forwards, one a line, # for comments; read again at SIGHUP, which touches none that did not change</source>
        <translation>Más reenvíos, uno por línea, # para comentarios; se vuelve a leer con SIGHUP, que no toca los que no han cambiado</translation>
    </message>
    <message>
        <source>“user:password” that programs have to show, in a file; the environment variable ROOKERY_FORWARD_AUTH works too</source>
        <translation>«usuario:contraseña» que los programas deben presentar, en un archivo; también sirve la variable de entorno ROOKERY_FORWARD_AUTH</translation>
    </message>
    <message>
        <source>Flows outlive a lost connection for this long; 0 they end with it [60]</source>
        <translation>Los flujos sobreviven este tiempo a una conexión perdida; 0 terminan con ella [60]</translation>
    </message>
    <message>
        <source>Let socks listen beyond this computer without a password</source>
        <translation>Dejar que socks escuche más allá de este equipo sin contraseña</translation>
    </message>
</context>
<context>
    <name>rookery::ClientTlsFiles</name>
    <message>
        <source>The files of certificates and keys could not be read within %1 s.</source>
        <translation>Los archivos de certificados y claves no se pudieron leer en %1 s.</translation>
    </message>
    <message>
        <source>A disk or a network drive may not answer; keep them on a local one.</source>
        <translation>Puede que un disco o una unidad de red no responda; guárdelos en un disco local.</translation>
    </message>
</context>
<context>
    <name>rookery::CloseGuard</name>
    <message>
        <source>Close Rookery</source>
        <translation>Cerrar Rookery</translation>
    </message>
    <message>
        <source>Keep the tunnels running in the background?</source>
        <translation>¿Dejar los túneles funcionando en segundo plano?</translation>
    </message>
    <message>
        <source>The symbol in the tray brings the window back. You can change your mind in the settings.</source>
        <translation>El símbolo de la bandeja devuelve la ventana. Puede cambiar de opinión en los ajustes.</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Dejar funcionando</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Quit Rookery</source>
        <translation>Salir de Rookery</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) through the tunnels would be cut.</source>
        <translation>
            <numerusform>Se cortaría %n conexión a través de los túneles.</numerusform>
            <numerusform>Se cortarían %n conexiones a través de los túneles.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you changed in “%1” is not saved.</source>
        <translation>Lo que cambió en «%1» no está guardado.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandExport</name>
    <message>
        <source>Put the key into the file rookery.psk that only you may read.</source>
        <translation>Ponga la clave en el archivo rookery.psk, que solo usted pueda leer.</translation>
    </message>
    <message>
        <source>Put the key into the variable PENGUIN_PSK before you run the command.</source>
        <translation>Ponga la clave en la variable PENGUIN_PSK antes de ejecutar la orden.</translation>
    </message>
    <message>
        <source>YOUR-VALUE</source>
        <translation>SU-VALOR</translation>
    </message>
    <message>
        <source>The value of the header %1 was left out.</source>
        <translation>Se omitió el valor de la cabecera %1.</translation>
    </message>
    <message>
        <source>The password of the proxy was left out.</source>
        <translation>Se omitió la contraseña del proxy.</translation>
    </message>
    <message>
        <source>penguin 0.8 takes --proxy and does not use it.</source>
        <translation>penguin 0.8 acepta --proxy y no lo usa.</translation>
    </message>
    <message>
        <source>A command cannot give the passphrase of the TLS key; use a key without one.</source>
        <translation>Una orden no puede dar la frase de contraseña de la clave TLS; use una clave sin ella.</translation>
    </message>
    <message>
        <source>penguin 0.8 cannot do the reverse forward %1.</source>
        <translation>penguin 0.8 no puede hacer el reenvío inverso %1.</translation>
    </message>
    <message>
        <source>No forward is switched on; the command needs one.</source>
        <translation>No hay ningún reenvío activado; la orden necesita uno.</translation>
    </message>
    <message>
        <source>penguin 0.8 cannot do the forward %1.</source>
        <translation>penguin 0.8 no puede hacer el reenvío %1.</translation>
    </message>
    <message>
        <source>penguin 0.8 has no option --%1.</source>
        <translation>penguin 0.8 no tiene la opción --%1.</translation>
    </message>
    <message>
        <source>A command cannot name the one certificate that is trusted; save it as a file and give that with --tls-ca.</source>
        <translation>Una orden no puede nombrar el único certificado aceptado; guárdelo como archivo e indíquelo con --tls-ca.</translation>
    </message>
    <message>
        <source>--%1 was left out, because the tunnel&apos;s commands are switched off.</source>
        <translation>Se omitió --%1, porque las órdenes del túnel están desactivadas.</translation>
    </message>
    <message>
        <source>Put “user:password” of its proxies into the file rookery.auth that only you may read.</source>
        <translation>Ponga «usuario:contraseña» de sus proxies en el archivo rookery.auth, que solo usted pueda leer.</translation>
    </message>
    <message>
        <source>penguin 0.8 has proxies without a password only.</source>
        <translation>penguin 0.8 solo tiene proxies sin contraseña.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandImport</name>
    <message>
        <source>The forward “%1” was left out: a SOCKS proxy at the other end is not supported.</source>
        <translation>Se omitió el reenvío «%1»: no se admite un proxy SOCKS en el otro extremo.</translation>
    </message>
    <message>
        <source>chisel listens on all addresses where a forward names none; here it is 127.0.0.1.</source>
        <translation>chisel escucha en todas las direcciones cuando un reenvío no nombra ninguna; aquí es 127.0.0.1.</translation>
    </message>
    <message>
        <source>chisel&apos;s server speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>El servidor de chisel habla otro protocolo: en la dirección del servidor tiene que haber un penguin o una pasarela Rookery.</translation>
    </message>
    <message>
        <source>there are no users here, but one key for the server.</source>
        <translation>aquí no hay usuarios, sino una clave para el servidor.</translation>
    </message>
    <message>
        <source>use wss:// and the server&apos;s certificate instead.</source>
        <translation>use en su lugar wss:// y el certificado del servidor.</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing in the command.</source>
        <translation>Falta la dirección del servidor en la orden.</translation>
    </message>
    <message>
        <source>A right one: chisel client https://example.com 5432:db.internal:5432</source>
        <translation>Lo correcto sería: chisel client https://example.com 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>A right one: penguin client wss://example.com 5432:db.internal:5432</source>
        <translation>Lo correcto sería: penguin client wss://example.com 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>Only a shell knows the value of %1; look where it went and put the value there.</source>
        <translation>Solo un intérprete de órdenes conoce el valor de %1; mire adónde fue a parar y ponga allí el valor.</translation>
    </message>
    <message>
        <source>This is not a command of penguin, rookery-cli, chisel or wstunnel.</source>
        <translation>Esto no es una orden de penguin, rookery-cli, chisel o wstunnel.</translation>
    </message>
    <message>
        <source>This command starts a server; only a client&apos;s becomes a tunnel.</source>
        <translation>Esta orden inicia un servidor; solo la de un cliente se convierte en túnel.</translation>
    </message>
    <message>
        <source>The word “client” is missing in the command.</source>
        <translation>Falta la palabra «client» en la orden.</translation>
    </message>
    <message>
        <source>The option %1 is not known and was left out.</source>
        <translation>La opción %1 no se conoce y se omitió.</translation>
    </message>
    <message>
        <source>The option --%1 has no value and was left out.</source>
        <translation>La opción --%1 no tiene valor y se omitió.</translation>
    </message>
    <message>
        <source>--%1 was left out: %2</source>
        <translation>Se omitió --%1: %2</translation>
    </message>
    <message>
        <source>The forward “%1” was left out: %2</source>
        <translation>Se omitió el reenvío «%1»: %2</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>«%1» no es un tiempo.</translation>
    </message>
    <message>
        <source>The command has no forward that can be used; add one.</source>
        <translation>La orden no tiene ningún reenvío utilizable; añada uno.</translation>
    </message>
    <message>
        <source>penguin listens on all addresses of the computer where a forward names none; here it is 127.0.0.1, this computer only.</source>
        <translation>penguin escucha en todas las direcciones del equipo cuando un reenvío no nombra ninguna; aquí es 127.0.0.1, solo este equipo.</translation>
    </message>
    <message>
        <source>The key is in the file %1, which was not read; enter the key.</source>
        <translation>La clave está en el archivo %1, que no se leyó; introduzca la clave.</translation>
    </message>
    <message>
        <source>it has no effect.</source>
        <translation>no tiene efecto.</translation>
    </message>
    <message>
        <source>%1 This was left out.</source>
        <translation>%1 Se omitió.</translation>
    </message>
    <message>
        <source>The forward “%1” was left out: there is no such kind here.</source>
        <translation>Se omitió el reenvío «%1»: aquí no existe ese tipo.</translation>
    </message>
    <message>
        <source>The forward “%1” has a login there and none here.</source>
        <translation>El reenvío «%1» tiene allí usuario y contraseña, y aquí no.</translation>
    </message>
    <message>
        <source>The forward “%1” has settings behind “?” that were left out.</source>
        <translation>El reenvío «%1» tiene detrás de «?» ajustes que se omitieron.</translation>
    </message>
    <message>
        <source>it is wstunnel&apos;s own; a path goes into the server&apos;s address.</source>
        <translation>es propio de wstunnel; una ruta va en la dirección del servidor.</translation>
    </message>
    <message>
        <source>wstunnel would not check the server&apos;s certificate; here it is checked.</source>
        <translation>wstunnel no comprobaría el certificado del servidor; aquí se comprueba.</translation>
    </message>
    <message>
        <source>wstunnel&apos;s server speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>El servidor de wstunnel habla otro protocolo: en la dirección del servidor tiene que haber un penguin o una pasarela Rookery.</translation>
    </message>
    <message>
        <source>there is no such setting here.</source>
        <translation>aquí no existe ese ajuste.</translation>
    </message>
    <message>
        <source>A right one: wstunnel client -L tcp://5432:db.internal:5432 wss://example.com</source>
        <translation>Lo correcto sería: wstunnel client -L tcp://5432:db.internal:5432 wss://example.com</translation>
    </message>
    <message>
        <source>The option %1 takes no value and was left out.</source>
        <translation>La opción %1 no admite valor y se ha omitido.</translation>
    </message>
    <message>
        <source>A word that is no forward was left out.</source>
        <translation>Se omitió una palabra que no es un reenvío.</translation>
    </message>
    <message>
        <source>Only the first %1 commands were read.</source>
        <translation>Solo se leyeron las primeras %1 órdenes.</translation>
    </message>
    <message>
        <source>Import the rest on its own.</source>
        <translation>Importe el resto aparte.</translation>
    </message>
    <message>
        <source>What it runs after connecting and disconnecting stays switched off until you have read it in the editor and switch it on there.</source>
        <translation>Lo que ejecuta tras conectar y desconectar queda desactivado hasta que usted lo lea en el editor y lo active allí.</translation>
    </message>
    <message>
        <source>A tunnel gets at most %1 forwards here; the rest was left out.</source>
        <translation>Un túnel recibe aquí %1 reenvíos como máximo; el resto se omitió.</translation>
    </message>
    <message>
        <source>The forwards are in the file %1, which was not read; paste what is in it.</source>
        <translation>Los reenvíos están en el archivo %1, que no se leyó; pegue su contenido.</translation>
    </message>
    <message>
        <source>The password of its proxies is in the file %1, which was not read; enter it.</source>
        <translation>La contraseña de sus proxies está en el archivo %1, que no se leyó; introdúzcala.</translation>
    </message>
    <message>
        <source>A right one: ssh -L 5432:db.internal:5432 example.com</source>
        <translation>Lo correcto sería: ssh -L 5432:db.internal:5432 example.com</translation>
    </message>
    <message>
        <source>ssh speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>ssh habla otro protocolo: en la dirección del servidor tiene que haber un penguin o una pasarela Rookery.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandLine</name>
    <message>
        <source>rookery: There is no display to show a window on; rookery-cli runs tunnels without one.</source>
        <translation>rookery: No hay pantalla en la que mostrar una ventana; rookery-cli ejecuta túneles sin ella.</translation>
    </message>
</context>
<context>
    <name>rookery::CommandPreview</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>Cop&amp;iar</translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation>Lo mismo como orden</translation>
    </message>
    <message>
        <source>The same as a penguin command</source>
        <translation>Lo mismo como orden de penguin</translation>
    </message>
    <message>
        <source>Appears when the address of the server is right.</source>
        <translation>Aparece cuando la dirección del servidor es correcta.</translation>
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
    <message>
        <source>Check the port; the server may also want a certificate from us: it is chosen on the editor&apos;s Advanced page.</source>
        <translation>Compruebe el puerto; puede que el servidor también quiera un certificado nuestro: se elige en la página «Avanzado» del editor.</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached.</source>
        <translation>No se puede llegar al proxy %1.</translation>
    </message>
    <message>
        <source>This machine does not allow a connection to the proxy %1.</source>
        <translation>Este equipo no permite una conexión con el proxy %1.</translation>
    </message>
    <message>
        <source>The proxy %1 has not opened a connection to %2 within %3 s.</source>
        <translation>El proxy %1 no ha abierto una conexión con %2 en %3 s.</translation>
    </message>
    <message>
        <source>Check both addresses; a firewall may be on the way.</source>
        <translation>Compruebe ambas direcciones; puede que haya un cortafuegos en el camino.</translation>
    </message>
    <message>
        <source>The server sends visitors on to %1; use that one.</source>
        <translation>El servidor envía a los visitantes a %1; use esa dirección.</translation>
    </message>
    <message>
        <source>It may want you to log in with a web browser first.</source>
        <translation>Puede que antes deba iniciar sesión con un navegador web.</translation>
    </message>
    <message>
        <source>The proxy %1 answered &quot;%2&quot; instead of opening a connection to %3.</source>
        <translation>El proxy %1 respondió «%2» en lugar de abrir una conexión con %3.</translation>
    </message>
</context>
<context>
    <name>rookery::ConnectionProbe</name>
    <message>
        <source>The server upgraded the connection but does not answer a ping.</source>
        <translation>El servidor pasó la conexión a WebSocket pero no responde a un ping.</translation>
    </message>
    <message>
        <source>Something between here and the server may hold WebSocket traffic back.</source>
        <translation>Puede que algo entre aquí y el servidor retenga el tráfico WebSocket.</translation>
    </message>
</context>
<context>
    <name>rookery::ConnectionTest</name>
    <message>
        <source>Find the server&apos;s address</source>
        <translation>Encontrar la dirección del servidor</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Secure the connection (TLS)</source>
        <translation>Asegurar la conexión (TLS)</translation>
    </message>
    <message>
        <source>Switch to the tunnel&apos;s protocol</source>
        <translation>Cambiar al protocolo del túnel</translation>
    </message>
    <message>
        <source>Ping there and back</source>
        <translation>Ping de ida y vuelta</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>falló</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>no se usa</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Probar la conexión</translation>
    </message>
    <message>
        <source>Test &amp;again</source>
        <translation>Probar de &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Certificates…</source>
        <translation>&amp;Certificados…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>It works. A round trip takes %1.</source>
        <translation>Funciona. Una ida y vuelta tarda %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>answers after %1</source>
        <translation>responde en %1</translation>
    </message>
    <message>
        <source>not refused within %1</source>
        <translation>no rechazado en %1</translation>
    </message>
    <message>
        <source>behind the gateway: refused after %1</source>
        <translation>detrás de la pasarela: rechazado en %1</translation>
    </message>
    <message>
        <source>the gateway does not answer</source>
        <translation>la pasarela no responde</translation>
    </message>
    <message>
        <source>asked only while the tunnel runs</source>
        <translation>solo se pregunta mientras el túnel está en marcha</translation>
    </message>
    <message>
        <source>UDP: nobody can tell</source>
        <translation>UDP: nadie puede saberlo</translation>
    </message>
    <message>
        <source>each connection says where to</source>
        <translation>cada conexión dice adónde</translation>
    </message>
    <message numerus="yes">
        <source>But %n target(s) cannot be reached from there. Check host and port as the gateway sees them.</source>
        <translation>
            <numerusform>Pero no se llega a %n destino desde allí. Compruebe equipo y puerto tal como los ve la pasarela.</numerusform>
            <numerusform>Pero no se llega a %n destinos desde allí. Compruebe equipo y puerto tal como los ve la pasarela.</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked: only the first %1 are</source>
        <translation>no se pregunta: solo a los primeros %1</translation>
    </message>
</context>
<context>
    <name>rookery::ControlClient</name>
    <message>
        <source>Rookery does not answer.</source>
        <translation>Rookery no responde.</translation>
    </message>
    <message>
        <source>Is it busy, or did it hang?</source>
        <translation>¿Está ocupado o se ha colgado?</translation>
    </message>
    <message>
        <source>Rookery&apos;s answer is too long to be one.</source>
        <translation>La respuesta de Rookery es demasiado larga para serlo.</translation>
    </message>
    <message>
        <source>Rookery is not running.</source>
        <translation>Rookery no está en marcha.</translation>
    </message>
    <message>
        <source>Start it and try again.</source>
        <translation>Inícielo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Rookery ended before it had answered.</source>
        <translation>Rookery terminó antes de responder.</translation>
    </message>
    <message>
        <source>Rookery does not tell any more.</source>
        <translation>Rookery ya no informa de nada más.</translation>
    </message>
    <message>
        <source>It crashed, or too much of what it told was not read.</source>
        <translation>Se cerró por un fallo, o quedó sin leer demasiado de lo que decía.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlCommand</name>
    <message>
        <source>%1 is starting.</source>
        <translation>%1 se está iniciando.</translation>
    </message>
    <message>
        <source>%1 is on already.</source>
        <translation>%1 ya está encendido.</translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation>%1 se está deteniendo.</translation>
    </message>
    <message>
        <source>%1 is off already.</source>
        <translation>%1 ya está apagado.</translation>
    </message>
    <message>
        <source>There is no tunnel yet. “rookery-cli import” adds one.</source>
        <translation>Aún no hay ningún túnel. «rookery-cli import» añade uno.</translation>
    </message>
    <message>
        <source>Start it, or run the tunnel here: rookery-cli up NAME --foreground</source>
        <translation>Inícielo, o ponga el túnel en marcha aquí: rookery-cli up NAME --foreground</translation>
    </message>
    <message>
        <source>Rookery is not running, so every tunnel is off.</source>
        <translation>Rookery no está en marcha, así que todos los túneles están apagados.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlMessage</name>
    <message>
        <source>A line on the control socket is not a JSON object.</source>
        <translation>Una línea del socket de control no es un objeto JSON.</translation>
    </message>
    <message>
        <source>The other side of the control socket speaks another version.</source>
        <translation>El otro lado del socket de control habla otra versión.</translation>
    </message>
    <message>
        <source>Are Rookery and rookery-cli of the same version?</source>
        <translation>¿Son Rookery y rookery-cli de la misma versión?</translation>
    </message>
    <message>
        <source>There is no request “%1”.</source>
        <translation>No hay ninguna petición «%1».</translation>
    </message>
    <message>
        <source>The name of a tunnel is not a text.</source>
        <translation>El nombre de un túnel no es un texto.</translation>
    </message>
    <message>
        <source>The application&apos;s answer cannot be understood.</source>
        <translation>No se entiende la respuesta de la aplicación.</translation>
    </message>
    <message>
        <source>What is to be opened is not a text.</source>
        <translation>Lo que hay que abrir no es un texto.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlPlace</name>
    <message>
        <source>There is no directory for the control socket.</source>
        <translation>No hay ningún directorio para el socket de control.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a directory that only you can use.</source>
        <translation>Ponga en XDG_RUNTIME_DIR un directorio que solo usted pueda usar.</translation>
    </message>
    <message>
        <source>The directory “%1” cannot be made.</source>
        <translation>No se puede crear el directorio «%1».</translation>
    </message>
    <message>
        <source>“%1” is not a directory that only you can write to.</source>
        <translation>«%1» no es un directorio en el que solo usted pueda escribir.</translation>
    </message>
    <message>
        <source>Remove it, or set XDG_RUNTIME_DIR to another one.</source>
        <translation>Elimínelo o ponga otro en XDG_RUNTIME_DIR.</translation>
    </message>
</context>
<context>
    <name>rookery::ControlServer</name>
    <message>
        <source>The control socket “%1” cannot be opened.</source>
        <translation>No se puede abrir el socket de control «%1».</translation>
    </message>
    <message>
        <source>rookery-cli cannot reach this application; everything else works.</source>
        <translation>rookery-cli no llega a esta aplicación; todo lo demás funciona.</translation>
    </message>
    <message numerus="yes">
        <source>%n programs watch already.</source>
        <translation>
            <numerusform>Ya observa %n programa.</numerusform>
            <numerusform>Ya observan %n programas.</numerusform>
        </translation>
    </message>
    <message>
        <source>End one of them.</source>
        <translation>Termine uno de ellos.</translation>
    </message>
</context>
<context>
    <name>rookery::DeleteQuestion</name>
    <message>
        <source>Delete tunnel</source>
        <translation>Eliminar el túnel</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>¿Eliminar «%1»?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tunnel(s)?</source>
        <translation>
            <numerusform>¿Eliminar %n túnel?</numerusform>
            <numerusform>¿Eliminar %n túneles?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would be cut.</source>
        <translation>
            <numerusform>Se cortaría %n conexión.</numerusform>
            <numerusform>Se cortarían %n conexiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its forwards, its key and its passwords go with it.</source>
        <translation>Sus reenvíos, su clave y sus contraseñas se van con él.</translation>
    </message>
    <message>
        <source>Their forwards, keys and passwords go with them.</source>
        <translation>Sus reenvíos, claves y contraseñas se van con ellos.</translation>
    </message>
    <message>
        <source>Until Rookery ends, Undo brings back what you deleted.</source>
        <translation>Hasta que Rookery se cierre, «Deshacer» recupera lo que ha eliminado.</translation>
    </message>
    <message>
        <source>Do not &amp;ask again</source>
        <translation>No &amp;preguntar más</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
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
    <name>rookery::DemoByteRun</name>
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
    <message>
        <source>Without a port: %1</source>
        <translation>Sin puerto: %1</translation>
    </message>
    <message>
        <source>  TCP        %1 there and %1 back in %2 s: %3 each way,</source>
        <translation>  TCP        %1 de ida y %1 de vuelta en %2 s: %3 en cada sentido,</translation>
    </message>
    <message>
        <source>  Stream     %1 there and back without a local port: %2 each way, identical</source>
        <translation>  Flujo      %1 ida y vuelta sin puerto local: %2 en cada sentido, idéntico</translation>
    </message>
</context>
<context>
    <name>rookery::DemoPage</name>
    <message>
        <source>It works</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>Your browser asked a port of this computer for this page. Rookery took the request through a WebSocket to a gateway, and that fetched the page here. With a gateway elsewhere it would have come from there.</source>
        <translation>Su navegador pidió esta página a un puerto de este equipo. Rookery llevó la petición por un WebSocket a una pasarela, y esta recogió la página aquí. Con una pasarela en otro lugar, habría venido de allí.</translation>
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
    <name>rookery::DemoWorld</name>
    <message>
        <source>There is no free port on 127.0.0.1.</source>
        <translation>No hay ningún puerto libre en 127.0.0.1.</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demostración</translation>
    </message>
    <message>
        <source>A web page</source>
        <translation>Una página web</translation>
    </message>
    <message>
        <source>Sends back what it gets</source>
        <translation>Devuelve lo que recibe</translation>
    </message>
    <message>
        <source>The same with datagrams</source>
        <translation>Lo mismo con datagramas</translation>
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
    <message>
        <source>anywhere</source>
        <translation>a cualquier lugar</translation>
    </message>
    <message>
        <source>Reverse TCP</source>
        <translation>TCP inverso</translation>
    </message>
    <message>
        <source>Reverse UDP</source>
        <translation>UDP inverso</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>Proxy HTTP</translation>
    </message>
    <message>
        <source>Transparent TCP</source>
        <translation>TCP transparente</translation>
    </message>
    <message>
        <source>Transparent UDP</source>
        <translation>UDP transparente</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Socket Unix</translation>
    </message>
    <message>
        <source>stdin and stdout</source>
        <translation>entrada y salida estándar</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Apagado</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>A la escucha</translation>
    </message>
    <message>
        <source>Port busy</source>
        <translation>Puerto ocupado</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>Reservando</translation>
    </message>
    <message>
        <source>Bound to port %1</source>
        <translation>Tiene el puerto %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rechazado</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Abriendo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Half-closed</source>
        <translation>Medio cerrado</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Cerrado</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sin respuesta</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Esperando para reintentar</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Requiere atención</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Conectando…</translation>
    </message>
    <message>
        <source>Connected · %1</source>
        <translation>Conectado · %1</translation>
    </message>
    <message>
        <source>No answer for %1</source>
        <translation>Sin respuesta desde hace %1</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>Abandonado</translation>
    </message>
    <message>
        <source>Off · %1</source>
        <translation>Apagado · %1</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Conectando con %1…</translation>
    </message>
    <message>
        <source>Not connected · next try in %1</source>
        <translation>Sin conexión · próximo intento en %1</translation>
    </message>
    <message>
        <source>Needs attention · next try in %1</source>
        <translation>Requiere atención · próximo intento en %1</translation>
    </message>
    <message>
        <source>Connected to %1 for %2 · %3</source>
        <translation>Conectado con %1 desde hace %2 · %3</translation>
    </message>
    <message>
        <source>1 forward needs attention</source>
        <translation>1 reenvío requiere atención</translation>
    </message>
    <message>
        <source>%1 forwards need attention</source>
        <translation>%1 reenvíos requieren atención</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <translation>Esperando al llavero</translation>
    </message>
    <message>
        <source>Listens; waits for the tunnel</source>
        <translation>A la escucha; espera al túnel</translation>
    </message>
    <message>
        <source>Wrong key or path</source>
        <translation>Clave o ruta incorrecta</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>Demasiados intentos</translation>
    </message>
    <message>
        <source>The server is in trouble</source>
        <translation>El servidor tiene problemas</translation>
    </message>
    <message>
        <source>Not a tunnel server</source>
        <translation>No es un servidor de túneles</translation>
    </message>
    <message>
        <source>Rests; last time: %1</source>
        <translation>En reposo; última vez: %1</translation>
    </message>
    <message>
        <source>Rests; connects when it is used</source>
        <translation>En reposo; se conecta al usarlo</translation>
    </message>
    <message>
        <source>Off: not on this network</source>
        <translation>Apagado: no en esta red</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>the next try</comment>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>Nombre no encontrado</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>No se puede conectar</translation>
    </message>
    <message>
        <source>The proxy refuses</source>
        <translation>El proxy lo rechaza</translation>
    </message>
    <message>
        <source>Certificate or TLS</source>
        <translation>Certificado o TLS</translation>
    </message>
    <message>
        <source>The server hung up</source>
        <translation>El servidor colgó</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>última señal hace %1</translation>
    </message>
    <message>
        <source>Reconnecting: 1 flow waits</source>
        <translation>Reconectando: 1 flujo espera</translation>
    </message>
    <message>
        <source>Reconnecting: %1 flows wait</source>
        <translation>Reconectando: %1 flujos esperan</translation>
    </message>
    <message>
        <source>SOCKS and HTTP proxy</source>
        <translation>Proxy SOCKS y HTTP</translation>
    </message>
    <message>
        <source>TCP to unix socket</source>
        <translation>TCP a socket Unix</translation>
    </message>
    <message>
        <source>Unix socket to unix socket</source>
        <translation>Socket Unix a socket Unix</translation>
    </message>
    <message>
        <source>Reverse to unix socket</source>
        <translation>Inverso a socket Unix</translation>
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
        <translation>SOCKS y HTTP, socket Unix</translation>
    </message>
</context>
<context>
    <name>rookery::DesktopApplication</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>Se borró «%1».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnóstico</translation>
    </message>
    <message>
        <source>Keys and passwords are not in here, but names of servers and of what you forward to are. Read it before you give it away.</source>
        <translation>Aquí no hay claves ni contraseñas, pero sí nombres de servidores y de sus destinos. Léalo antes de darlo.</translation>
    </message>
    <message>
        <source>Rookery ended unexpectedly the last time.</source>
        <translation>Rookery terminó de forma inesperada la última vez.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>Mostrar el informe</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>Informe de fallo</translation>
    </message>
    <message>
        <source>This says where in the program it happened, and nothing about you. Whoever repairs it needs it; it is sent nowhere by itself.</source>
        <translation>Esto dice en qué lugar del programa ocurrió, y nada sobre usted. Quien lo repare lo necesita; por sí solo no se envía a ninguna parte.</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Mostrar la carpeta</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) were deleted.</source>
        <translation>
            <numerusform>Se borró %n túnel.</numerusform>
            <numerusform>Se borraron %n túneles.</numerusform>
        </translation>
    </message>
    <message>
        <source>a new tunnel</source>
        <translation>un túnel nuevo</translation>
    </message>
    <message>
        <source>Rookery ended while %1 was being edited; the changes were kept.</source>
        <translation>Rookery se cerró mientras se editaba %1; los cambios se conservaron.</translation>
    </message>
    <message>
        <source>Keys and passwords that were typed have to be entered again.</source>
        <translation>Hay que volver a introducir las claves y contraseñas que se escribieron.</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Seguir editando</translation>
    </message>
</context>
<context>
    <name>rookery::DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Archivos de texto (*.txt)</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir el archivo %1.</translation>
    </message>
</context>
<context>
    <name>rookery::DialQueue</name>
    <message>
        <source>Too many connections are open to connect to %1.</source>
        <translation>Hay demasiadas conexiones abiertas para conectar con %1.</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>Cierre algunos o aumente el límite de archivos abiertos.</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 no respondió a tiempo.</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>Puede que esté apagado o que un cortafuegos descarte lo que se le envía.</translation>
    </message>
</context>
<context>
    <name>rookery::Dialer</name>
    <message>
        <source>There is no host to connect to.</source>
        <translation>No hay ningún equipo al que conectarse.</translation>
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
    <name>rookery::EndpointText</name>
    <message>
        <source>An IPv6 address needs brackets.</source>
        <translation>Una dirección IPv6 necesita corchetes.</translation>
    </message>
    <message>
        <source>A right one: %1</source>
        <translation>Lo correcto sería: %1</translation>
    </message>
    <message>
        <source>A port is missing.</source>
        <translation>Falta un puerto.</translation>
    </message>
    <message>
        <source>The port of “%1” is missing.</source>
        <translation>Falta el puerto de «%1».</translation>
    </message>
    <message>
        <source>“%1” is not a port.</source>
        <translation>«%1» no es un puerto.</translation>
    </message>
    <message>
        <source>Ports are numbers from 0 to 65535.</source>
        <translation>Los puertos son números de 0 a 65535.</translation>
    </message>
</context>
<context>
    <name>rookery::ExportDialog</name>
    <message>
        <source>Include &amp;keys and passwords</source>
        <translation>Incluir &amp;claves y contraseñas</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message numerus="yes">
        <source>Export %n tunnel(s)</source>
        <translation>
            <numerusform>Exportar %n túnel</numerusform>
            <numerusform>Exportar %n túneles</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles, for Rookery elsewhere</source>
        <translation>Perfiles, para Rookery en otro lugar</translation>
    </message>
    <message>
        <source>Command for penguin</source>
        <translation>Orden para penguin</translation>
    </message>
    <message>
        <source>Command for rookery-cli</source>
        <translation>Orden para rookery-cli</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>Lo que se exporta</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Como</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>Whoever gets this can use the tunnels in your name. Give it only to someone you trust, and by a way that you trust.</source>
        <translation>Quien obtenga esto puede usar los túneles en su nombre. Déselo solo a alguien de confianza y por un medio de confianza.</translation>
    </message>
    <message>
        <source>A QR code cannot hold this.</source>
        <translation>Un código QR no puede contener esto.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>No se puede escribir el archivo %1.</translation>
    </message>
    <message>
        <source>Link, for a chat or a web page</source>
        <translation>Enlace, para un chat o una página web</translation>
    </message>
</context>
<context>
    <name>rookery::FileEdit</name>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
</context>
<context>
    <name>rookery::FileSecretStore</name>
    <message>
        <source>The file of secrets %1 cannot be understood.</source>
        <translation>No se entiende el archivo de secretos %1.</translation>
    </message>
    <message>
        <source>Enter the secret again; the file is set aside then.</source>
        <translation>Introduzca de nuevo el secreto; el archivo se apartará entonces.</translation>
    </message>
    <message>
        <source>The file of secrets %1 was saved by a newer version of Rookery.</source>
        <translation>El archivo de secretos %1 lo guardó una versión más reciente de Rookery.</translation>
    </message>
    <message>
        <source>Update Rookery to use it.</source>
        <translation>Actualice Rookery para usarlo.</translation>
    </message>
</context>
<context>
    <name>rookery::FlowTable</name>
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
        <source>The server refused the flow three times.</source>
        <translation>El servidor rechazó el flujo tres veces.</translation>
    </message>
    <message>
        <source>It may have too many open.</source>
        <translation>Puede que tenga demasiados abiertos.</translation>
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
        <source>The flow was cut off, because what arrived for it is not read.</source>
        <translation>El flujo se cortó, porque nadie lee lo que llegó para él.</translation>
    </message>
    <message>
        <source>The program at this end has stopped reading, or is much too slow.</source>
        <translation>El programa de este extremo ha dejado de leer o es demasiado lento.</translation>
    </message>
    <message>
        <source>The server did not answer the open in time.</source>
        <translation>El servidor no respondió a tiempo a la apertura.</translation>
    </message>
    <message>
        <source>The target refused the connection.</source>
        <translation>El destino rechazó la conexión.</translation>
    </message>
    <message>
        <source>Nothing listens at that port, or a firewall refuses.</source>
        <translation>Nada escucha en ese puerto, o un cortafuegos lo rechaza.</translation>
    </message>
    <message>
        <source>The gateway has no way to the target&apos;s network.</source>
        <translation>La pasarela no tiene camino a la red del destino.</translation>
    </message>
    <message>
        <source>The gateway has no way to the target.</source>
        <translation>La pasarela no tiene camino al destino.</translation>
    </message>
    <message>
        <source>The gateway finds no such host name.</source>
        <translation>La pasarela no encuentra ese nombre de equipo.</translation>
    </message>
    <message>
        <source>Names are looked up at the gateway.</source>
        <translation>Los nombres se resuelven en la pasarela.</translation>
    </message>
    <message>
        <source>The gateway does not allow this target.</source>
        <translation>La pasarela no permite este destino.</translation>
    </message>
    <message>
        <source>The target did not answer in time.</source>
        <translation>El destino no respondió a tiempo.</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>Puede que esté apagado o que un cortafuegos descarte lo que se le envía.</translation>
    </message>
</context>
<context>
    <name>rookery::FlowTarget</name>
    <message>
        <source>The gateway has no unix sockets for its clients, so %1 cannot be reached.</source>
        <translation>La pasarela no tiene sockets unix para sus clientes, así que no se puede llegar a %1.</translation>
    </message>
    <message>
        <source>It has to be a Rookery that runs with --allow-unix.</source>
        <translation>Tiene que ser un Rookery en marcha con --allow-unix.</translation>
    </message>
</context>
<context>
    <name>rookery::FlowsModel</name>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Reenvío</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Origen</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajada</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subida</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>rookery::FlowsTab</name>
    <message>
        <source>Show closed</source>
        <translation>Mostrar los cerrados</translation>
    </message>
    <message>
        <source>Close flow</source>
        <translation>Cerrar flujo</translation>
    </message>
    <message>
        <source>Filter by host, port or program</source>
        <translation>Filtrar por equipo, puerto o programa</translation>
    </message>
    <message>
        <source>Filter flows</source>
        <translation>Filtrar flujos</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flujos</translation>
    </message>
    <message>
        <source>No flow matches the filter.</source>
        <translation>Ningún flujo coincide con el filtro.</translation>
    </message>
    <message>
        <source>This tunnel is off.</source>
        <translation>Este túnel está apagado.</translation>
    </message>
    <message>
        <source>No flows yet. As soon as a program connects to one of the forwards, its flow is shown here.</source>
        <translation>Aún no hay flujos. En cuanto un programa se conecte a uno de los reenvíos, su flujo aparecerá aquí.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>rookery::ForegroundCommand</name>
    <message>
        <source>The key for %1 is not there.</source>
        <translation>Falta la clave de %1.</translation>
    </message>
    <message>
        <source>Give it with --ws-psk-file FILE.</source>
        <translation>Indíquela con --ws-psk-file ARCHIVO.</translation>
    </message>
    <message>
        <source>The password for the proxy of %1 is not there.</source>
        <translation>Falta la contraseña del proxy de %1.</translation>
    </message>
    <message>
        <source>The passphrase of the certificate&apos;s key for %1 is not there.</source>
        <translation>Falta la frase de contraseña de la clave del certificado de %1.</translation>
    </message>
    <message>
        <source>Waiting for the keychain to be unlocked.</source>
        <translation>Esperando a que se desbloquee el llavero.</translation>
    </message>
    <message>
        <source>The keychain is locked. The tunnel starts when it is unlocked.</source>
        <translation>El llavero está bloqueado. El túnel se inicia cuando se desbloquee.</translation>
    </message>
    <message>
        <source>The password of the proxies of %1 is not there.</source>
        <translation>Falta la contraseña de los proxies de %1.</translation>
    </message>
    <message>
        <source>Give it with --forward-auth-file FILE.</source>
        <translation>Indíquela con --forward-auth-file ARCHIVO.</translation>
    </message>
</context>
<context>
    <name>rookery::Forward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>Se detuvo el túnel.</translation>
    </message>
    <message>
        <source>This connection was closed by hand.</source>
        <translation>Esta conexión se cerró a mano.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardAuthSource</name>
    <message>
        <source>The password from %1 cannot be used.</source>
        <translation>La contraseña de %1 no se puede usar.</translation>
    </message>
    <message>
        <source>It is a user name, a colon and a password, on one line.</source>
        <translation>Es un nombre de usuario, dos puntos y una contraseña, en una sola línea.</translation>
    </message>
    <message>
        <source>the file “%1”</source>
        <translation>el archivo «%1»</translation>
    </message>
    <message>
        <source>Other users of this computer can read the file “%1”; “chmod 600” prevents it.</source>
        <translation>Otros usuarios de este equipo pueden leer el archivo «%1»; «chmod 600» lo impide.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardFactory</name>
    <message>
        <source>This kind of forward cannot be made.</source>
        <translation>Este tipo de reenvío no es posible.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardKind</name>
    <message>
        <source>127.0.0.1:5432 here leads to db.internal:5432, as seen from the gateway</source>
        <translation>127.0.0.1:5432 aquí lleva a db.internal:5432, visto desde la pasarela</translation>
    </message>
    <message>
        <source>the same with UDP</source>
        <translation>lo mismo con UDP</translation>
    </message>
    <message>
        <source>the other way: port 2222 at the gateway leads to 127.0.0.1:22 here; the server needs --reverse</source>
        <translation>al revés: el puerto 2222 de la pasarela lleva a 127.0.0.1:22 aquí; allí hace falta --reverse</translation>
    </message>
    <message>
        <source>stdin and stdout, for ssh (see below)</source>
        <translation>entrada y salida estándar, para ssh (ver abajo)</translation>
    </message>
    <message>
        <source>the same with UDP; one read is one datagram</source>
        <translation>lo mismo con UDP; cada lectura es un datagrama</translation>
    </message>
    <message>
        <source>a unix socket for this user alone; “@name” is an abstract one on Linux</source>
        <translation>un socket unix solo para este usuario; «@name» es uno abstracto en Linux</translation>
    </message>
    <message>
        <source>the same for one program, over stdin and stdout</source>
        <translation>lo mismo para un solo programa, por entrada y salida estándar</translation>
    </message>
    <message>
        <source>the same at a unix socket, for this user alone</source>
        <translation>lo mismo en un socket unix, solo para este usuario</translation>
    </message>
    <message>
        <source>a SOCKS proxy (4, 4a, 5) at 127.0.0.1:1080: whoever uses it says where to</source>
        <translation>un proxy SOCKS (4, 4a, 5) en 127.0.0.1:1080: quien lo usa dice adónde</translation>
    </message>
    <message>
        <source>an HTTP proxy at 127.0.0.1:8080; http://127.0.0.1:8080/proxy.pac sets browsers up</source>
        <translation>un proxy HTTP en 127.0.0.1:8080; http://127.0.0.1:8080/proxy.pac configura los navegadores</translation>
    </message>
    <message>
        <source>both at one port, told apart by the first byte</source>
        <translation>ambos en un puerto; se distinguen por el primer byte</translation>
    </message>
    <message>
        <source>a unix socket of the gateway&apos;s computer; the server needs --allow-unix</source>
        <translation>un socket unix del equipo de la pasarela; allí hace falta --allow-unix</translation>
    </message>
    <message>
        <source>the same for stdin and stdout</source>
        <translation>lo mismo para entrada y salida estándar</translation>
    </message>
    <message>
        <source>from a unix socket here to one there</source>
        <translation>de un socket unix de aquí a uno de allí</translation>
    </message>
    <message>
        <source>port 2222 at the gateway leads to a unix socket here</source>
        <translation>el puerto 2222 de la pasarela lleva a un socket unix de aquí</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardList</name>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>Son más de %1 reenvíos.</translation>
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
        <source>Nothing can be reached at port 0.</source>
        <translation>No se puede llegar a nada en el puerto 0.</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with a unix socket.</source>
        <translation>«%1» no se puede combinar con un socket unix.</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with stdio.</source>
        <translation>«%1» no se puede combinar con stdio.</translation>
    </message>
    <message>
        <source>The forward has no name in front of “=”.</source>
        <translation>El reenvío no tiene nombre delante de «=».</translation>
    </message>
    <message>
        <source>The name of a forward is too long.</source>
        <translation>El nombre de un reenvío es demasiado largo.</translation>
    </message>
    <message>
        <source>The path of the unix socket has control characters.</source>
        <translation>La ruta del socket unix contiene caracteres de control.</translation>
    </message>
    <message>
        <source>The path of a unix socket can have %1 bytes, and this one has more.</source>
        <translation>La ruta de un socket unix puede tener %1 bytes, y esta tiene más.</translation>
    </message>
    <message>
        <source>The path of a unix socket has no “]” and no “://” in it.</source>
        <translation>La ruta de un socket unix no contiene «]» ni «://».</translation>
    </message>
    <message>
        <source>A unix socket to listen on is written in brackets.</source>
        <translation>Un socket unix en el que escuchar se escribe entre corchetes.</translation>
    </message>
    <message>
        <source>A port to listen on is missing in front of the unix socket.</source>
        <translation>Falta un puerto en el que escuchar delante del socket unix.</translation>
    </message>
    <message>
        <source>Behind a unix socket as a target there is nothing more.</source>
        <translation>Detrás de un socket unix como destino no va nada más.</translation>
    </message>
    <message>
        <source>A range of ports needs as many ports to listen on.</source>
        <translation>Un rango de puertos necesita otros tantos puertos en los que escuchar.</translation>
    </message>
    <message>
        <source>One unix socket has many ports that lead to it: these are several forwards.</source>
        <translation>Muchos puertos llevan a un mismo socket unix: son varios reenvíos.</translation>
    </message>
    <message>
        <source>The two ranges of ports in “%1” are not of the same size: %2 and %3.</source>
        <translation>Los dos rangos de puertos de «%1» no son del mismo tamaño: %2 y %3.</translation>
    </message>
    <message>
        <source>The name of a forward has no “=”, “[”, “://” or “:unix:” in it and does not begin with “-”.</source>
        <translation>El nombre de un reenvío no contiene «=», «[», «://» ni «:unix:» y no empieza por «-».</translation>
    </message>
    <message>
        <source>The name of a forward has no “#” in front or behind a blank: a comment begins so.</source>
        <translation>El nombre de un reenvío no lleva «#» al principio ni tras un espacio: así empieza un comentario.</translation>
    </message>
    <message>
        <source>“%1” are several forwards, where one belongs.</source>
        <translation>«%1» son varios reenvíos donde va uno solo.</translation>
    </message>
    <message>
        <source>The path of a unix socket as a target begins with “/” and has no “..” and no “//”.</source>
        <translation>La ruta de un socket unix como destino empieza por «/» y no contiene «..» ni «//».</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardSupport</name>
    <message>
        <source>A forward to one target works: 5432:db.internal:5432</source>
        <translation>Un reenvío a un solo destino funciona: 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>A forward to standard input and output works only on the command line.</source>
        <translation>Un reenvío a la entrada y salida estándar solo funciona en la línea de órdenes.</translation>
    </message>
    <message>
        <source>Run it with rookery-cli client.</source>
        <translation>Ejecútelo con rookery-cli client.</translation>
    </message>
    <message>
        <source>Transparent proxy forwards come in a later version.</source>
        <translation>Los reenvíos como proxy transparente llegarán en una versión posterior.</translation>
    </message>
    <message>
        <source>This version does not know this kind of forward.</source>
        <translation>Esta versión no conoce este tipo de reenvío.</translation>
    </message>
    <message>
        <source>The forward “%1” does not run: %2</source>
        <translation>El reenvío «%1» no funciona: %2</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardTable</name>
    <message>
        <source>Forwards</source>
        <translation>Reenvíos</translation>
    </message>
    <message>
        <source>This tunnel has no forwards.</source>
        <translation>Este túnel no tiene reenvíos.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardTableModel</name>
    <message>
        <source>Give the port to listen on, such as 127.0.0.1:5432.</source>
        <translation>Indique el puerto en el que escuchar, por ejemplo 127.0.0.1:5432.</translation>
    </message>
    <message>
        <source>Give the host and the port that it leads to, such as db.internal:5432.</source>
        <translation>Indique el equipo y el puerto a los que lleva, por ejemplo db.internal:5432.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>Escucha en</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Lleva a</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1: vacío</translation>
    </message>
    <message>
        <source>These are %1 forwards; each gets a row when you leave the cell.</source>
        <translation>Son %1 reenvíos; cada uno recibe una fila cuando salga de la celda.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsEditor</name>
    <message>
        <source>Forwards</source>
        <translation>Reenvíos</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Forward %1: %2</source>
        <translation>Reenvío %1: %2</translation>
    </message>
    <message>
        <source>One or several, such as 5432:db.internal:5432, and Return</source>
        <translation>Uno o varios, como 5432:db.internal:5432, e Intro</translation>
    </message>
    <message>
        <source>Add forwards</source>
        <translation>Añadir reenvíos</translation>
    </message>
    <message>
        <source>The clipboard holds too much to be forwards. Copy only those.</source>
        <translation>El portapapeles contiene demasiado para ser reenvíos. Copie solo estos.</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>Son más de %1 reenvíos.</translation>
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
        <translation>Remoto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flujos</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajada</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subida</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Reenvío</translation>
    </message>
    <message>
        <source>Port %1 is for this session only.</source>
        <translation>El puerto %1 es solo para esta sesión.</translation>
    </message>
    <message>
        <source>%1, for this session only</source>
        <translation>%1, solo para esta sesión</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsTab</name>
    <message>
        <source>Copy address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
    <message>
        <source>Stop forward</source>
        <translation>Detener el reenvío</translation>
    </message>
    <message>
        <source>Use a free port for this session</source>
        <translation>Usar un puerto libre en esta sesión</translation>
    </message>
    <message>
        <source>Retry forward</source>
        <translation>Reintentar el reenvío</translation>
    </message>
    <message>
        <source>Start forward</source>
        <translation>Iniciar el reenvío</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Keep this port</source>
        <translation>Conservar este puerto</translation>
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
    <name>rookery::GatewayActions</name>
    <message>
        <source>Delete gateway</source>
        <translation>Eliminar la pasarela</translation>
    </message>
    <message>
        <source>Delete the gateway “%1”?</source>
        <translation>¿Eliminar la pasarela «%1»?</translation>
    </message>
    <message>
        <source>No tunnel uses it. Its key and its passwords go with it.</source>
        <translation>Ningún túnel la usa. Su clave y sus contraseñas se van con ella.</translation>
    </message>
    <message>
        <source>Its tunnels go on as they are, each with these settings and this key as its own: %1</source>
        <translation>Sus túneles siguen como están, cada uno con estos ajustes y esta clave como propios: %1</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>The gateway stays: its key could not be copied.</source>
        <translation>La pasarela se queda: no se pudo copiar su clave.</translation>
    </message>
</context>
<context>
    <name>rookery::GatewayChoice</name>
    <message>
        <source>Own settings</source>
        <translation>Ajustes propios</translation>
    </message>
    <message>
        <source>Save these settings as a gateway…</source>
        <translation>Guardar estos ajustes como pasarela…</translation>
    </message>
    <message>
        <source>Manage gateways…</source>
        <translation>Administrar las pasarelas…</translation>
    </message>
</context>
<context>
    <name>rookery::GatewaySession</name>
    <message>
        <source>Another client took its port over.</source>
        <translation>Otro cliente se quedó con su puerto.</translation>
    </message>
    <message>
        <source>It kept what others need.</source>
        <translation>Retenía lo que otros necesitan.</translation>
    </message>
</context>
<context>
    <name>rookery::GatewaysDialog</name>
    <message>
        <source>Gateways</source>
        <translation>Pasarelas</translation>
    </message>
    <message>
        <source>A gateway is a server with its key, TLS and proxy, saved once for several tunnels. A change here changes all of them.</source>
        <translation>Una pasarela es un servidor con su clave, TLS y proxy, guardado una vez para varios túneles. Un cambio aquí los cambia todos.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Túneles</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Nueva…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
</context>
<context>
    <name>rookery::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Manual de uso</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Títulos</translation>
    </message>
</context>
<context>
    <name>rookery::HandshakeSession</name>
    <message>
        <source>The local program did not wait for its connection.</source>
        <translation>El programa local no esperó su conexión.</translation>
    </message>
    <message>
        <source>The proxy does not do what the local program has asked for.</source>
        <translation>El proxy no hace lo que pidió el programa local.</translation>
    </message>
    <message>
        <source>The local program has shown a wrong user or password.</source>
        <translation>El programa local mostró un usuario o una contraseña incorrectos.</translation>
    </message>
    <message>
        <source>The local program did not say in time where it wants to go.</source>
        <translation>El programa local no dijo a tiempo adónde quiere ir.</translation>
    </message>
</context>
<context>
    <name>rookery::Heartbeat</name>
    <message>
        <source>The other end stopped answering.</source>
        <translation>El otro extremo dejó de responder.</translation>
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
        <source>rookery-cli down - switch tunnels off

Usage: rookery-cli down NAME...

Tells the running application to stop these tunnels; it remembers that they
are off.

Exit codes: 0 done, 1 it failed, 2 not understood, or no such tunnel
</source>
        <translation>rookery-cli down - apagar túneles

Uso: rookery-cli down NOMBRE...

Dice a la aplicación en marcha que detenga estos túneles; recuerda que están
apagados.

Códigos de salida: 0 hecho, 1 fallo, 2 no se entendió, o no hay tal túnel
</translation>
    </message>
    <message>
        <source>rookery-cli list - show the tunnels that are saved

Usage: rookery-cli list [--json]

Name, state and server of each. Works without the application too.

Exit codes: 0 done, 1 it failed, 2 not understood
</source>
        <translation>rookery-cli list - mostrar los túneles guardados

Uso: rookery-cli list [--json]

Nombre, estado y servidor de cada uno. Funciona también sin la aplicación.

Códigos de salida: 0 hecho, 1 fallo, 2 no se entendió
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
        <translation>rookery-cli status - mostrar lo que hacen los túneles

Uso: rookery-cli status [--json] [NOMBRE...]

Estado, flujos, bytes y reenvíos de estos túneles, o de todos. Las palabras y
claves de --json son las mismas en todos los idiomas.

Códigos de salida: 0 hecho, 1 fallo (o la aplicación no está en marcha), 2 no se
entendió, o no hay tal túnel
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
        <translation>rookery-cli export - mostrar túneles

Uso: rookery-cli export [--json | --command] [NOMBRE...]

Muestra estos túneles, o todos: como archivo para «import», o como órdenes. Las
claves y contraseñas se omiten. Funciona también sin la aplicación.

Opciones:
  --json                       Como archivo de túneles; es lo habitual
  --command                    Como órdenes de rookery-cli, una por línea

Códigos de salida: 0 hecho, 1 fallo, 2 no se entendió, o no hay tal túnel
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
        <translation>rookery-cli server - poner en marcha una pasarela

Uso: rookery-cli server [OPCIONES]

Los clientes se conectan a ella y llegan por ella a lo que llega este equipo.
Responde en la ruta /ws; cualquier otra petición recibe un simple 404.

Escucha:
%1

Quién puede usarla:
%2

Más:
%3
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
        <translation>rookery-cli import - añadir túneles

Uso: rookery-cli import [OPCIONES] ARCHIVO|-|&quot;ORDEN&quot;

ARCHIVO es uno hecho por «export»; «-» lee la entrada estándar. ORDEN, entre
comillas, es una de penguin, rookery-cli, chisel o wstunnel:
  rookery-cli import &quot;penguin client wss://gw.example.com 5432:db:5432&quot;

Lo que ya está aquí nunca se reemplaza sin pedirlo. Las claves van adonde
dicen los ajustes de la ventana, no al archivo de túneles. No se inicia nada.

Opciones:
  --replace                    Tomar los ajustes nuevos donde un túnel ya está
                               aquí con otros
  --name NOMBRE                Para el túnel que resulta de una orden
  -q, -h                       Solo errores, esta ayuda

Códigos de salida: 0 hecho, 1 fallo o algo omitido, 2 no se entendió
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
        <translation>rookery-cli - túneles TCP y UDP por una sola conexión WebSocket

Uso: rookery-cli ORDEN [OPCIONES] ...

Órdenes:
  server    Poner una pasarela en un equipo que llega a lo que usted necesita
  client    Conectarse a una pasarela y reenviar puertos locales por ella
  demo      Probar ambas en este equipo, en segundos, sin preparar nada

Órdenes sobre los túneles guardados en la aplicación Rookery:
  list      Mostrarlos
  status    Mostrar lo que hacen
  watch     Mostrar lo que cambia, hasta Ctrl-C
  up        Encender algunos, o poner uno en marcha aquí con --foreground
  down      Apagar algunos
  import    Añadir algunos de un archivo o de una orden
  export    Mostrarlos como archivo o como órdenes

Pruébelo:
  rookery-cli demo

Llegar a una base de datos detrás de una pasarela:
  pasarela: rookery-cli server --host :: --ws-psk-file key --tls-cert ...
  aquí:     rookery-cli client --ws-psk-file key wss://example.com 5432:db:5432
  y conectarse a 127.0.0.1:5432 como si fuera la base de datos.

Cada extremo funciona también con penguin (rusty-penguin 0.8) al otro lado.

Opciones de todas las órdenes:
  -h, --help       Ayuda; «rookery-cli ORDEN --help» dice más de una
  -V, --version    Versión
  -v, --verbose    Decir más; -vv lo dice todo
  -q, --quiet      Decir solo los errores

Códigos de salida: 0 final limpio, 1 fallo, 2 no se entendió la línea de
órdenes
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
        <translation>rookery-cli watch - mostrar lo que cambia en los túneles

Uso: rookery-cli watch [--json] [NOMBRE...]

Primero el estado de estos túneles, o de todos; después, una línea por cada
cambio, hasta Ctrl-C o hasta que la aplicación se cierre.

Con --json cada línea es un objeto con las palabras y claves de
«status --json»: el túnel entero tal como está ahora. Los números que cambian
se muestran una vez por segundo. Un túnel eliminado tiene &quot;removed&quot;: true.

Códigos de salida: 0 la aplicación se cerró, o Ctrl-C; 1 fallo (o la
aplicación no está en marcha), 2 no se entendió, o no hay tal túnel
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
        <translation>rookery-cli client - conectarse a una pasarela y reenviar puertos por ella

Uso: rookery-cli client [OPCIONES] SERVIDOR REENVÍO...
     rookery-cli client [OPCIONES] --forwards-file ARCHIVO SERVIDOR [REENVÍO...]

SERVIDOR es la dirección de la pasarela:
  wss://gateway.example.com    cifrado; lo adecuado en Internet
  ws://127.0.0.1:8080          sin cifrar; «ws://» se puede omitir
  Sin ruta se usa /ws. http y https significan ws y wss.

REENVÍO es [EQUIPO_LOCAL:][PUERTO_LOCAL:]EQUIPO:PUERTO[/udp]:
%1
  db.internal:5432             el puerto local es el del destino
  3000                         127.0.0.1:3000 aquí, 127.0.0.1:3000 allí
  0:db.internal:5432           cualquier puerto libre; se muestra cuál
  0.0.0.0:8080:intranet:80     también para otros, no solo este equipo
  [::1]:8080:[2001:db8::7]:80  las direcciones IPv6 van entre corchetes
  orders=5432:db:5432          se llama «orders» dondequiera que se muestre
  R:0:127.0.0.1:22             cualquier puerto libre de la pasarela; se muestra
  8000-8010:web:9000-9010      once a la vez: 8000 a web:9000, etc.; 256 como
                               máximo, y se combina con R: y /udp

Conexión:
%2

TLS (wss://):
%3

Seguir conectado:
%4

Proxies (socks):
%5

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
        <translation>rookery-cli up - encender túneles

Uso: rookery-cli up NOMBRE...
     rookery-cli up NOMBRE --foreground [--ws-psk-file ARCHIVO]
                        [--forward-auth-file ARCHIVO]

Dice a la aplicación en marcha que inicie estos túneles; recuerda que están
encendidos. Mayúsculas y minúsculas dan igual; también sirve un identificador.

Con --foreground no hace falta la aplicación: un túnel funciona en este proceso
hasta Ctrl-C. Su clave viene de donde la guarda la aplicación.

Opciones:
  --foreground                 Ponerlo en marcha aquí
  --ws-psk-file ARCHIVO        Con --foreground: la clave, en un archivo; también
                               sirve la variable de entorno ROOKERY_PSK
  --forward-auth-file ARCHIVO  Con --foreground: «usuario:contraseña» de sus
                               propios proxies, en un archivo; también sirve
                               ROOKERY_FORWARD_AUTH
  -v, -vv, -q, -h              Más mensajes, aún más, solo errores, esta ayuda

Códigos de salida: 0 hecho (con --foreground: final limpio), 1 fallo, 2 no se
entendió, o no hay tal túnel
</translation>
    </message>
</context>
<context>
    <name>rookery::HookWords</name>
    <message>
        <source>A shell does that: sh -c &apos;COMMAND&apos;</source>
        <translation>Eso lo hace un intérprete de órdenes: sh -c &apos;ORDEN&apos;</translation>
    </message>
    <message>
        <source>There is more than one command.</source>
        <translation>Hay más de una orden.</translation>
    </message>
    <message>
        <source>Nothing puts a value in place of %1.</source>
        <translation>Nada pone un valor en lugar de %1.</translation>
    </message>
    <message>
        <source>Nothing redirects what it reads or writes.</source>
        <translation>Nada redirige lo que lee o escribe.</translation>
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
    <name>rookery::HttpSession</name>
    <message>
        <source>The server&apos;s answer could not be passed on.</source>
        <translation>La respuesta del servidor no se pudo pasar.</translation>
    </message>
    <message>
        <source>The local program did not wait for its answer.</source>
        <translation>El programa local no esperó su respuesta.</translation>
    </message>
</context>
<context>
    <name>rookery::ImportCommand</name>
    <message>
        <source>%1 is here already, with other settings. --replace takes the new ones.</source>
        <translation>%1 ya está aquí, con otros ajustes. --replace toma los nuevos.</translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation>%1 ya está aquí.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>Se añadió %1.</translation>
    </message>
    <message>
        <source>%1 was replaced.</source>
        <translation>Se reemplazó %1.</translation>
    </message>
    <message>
        <source>A secret of %1 was not saved; it is asked for at the start.</source>
        <translation>No se guardó un secreto de %1; se pedirá al iniciarlo.</translation>
    </message>
    <message>
        <source>the standard input</source>
        <translation>la entrada estándar</translation>
    </message>
    <message>
        <source>Waiting for the keychain to be unlocked.</source>
        <translation>Esperando a que se desbloquee el llavero.</translation>
    </message>
    <message>
        <source>No secret of %1 is kept, as the settings say; it is asked for at the start.</source>
        <translation>No se guarda ningún secreto de %1, como dicen los ajustes; se pide al iniciar.</translation>
    </message>
</context>
<context>
    <name>rookery::ImportDialog</name>
    <message>
        <source>Import tunnels</source>
        <translation>Importar túneles</translation>
    </message>
    <message>
        <source>Tunnels to import</source>
        <translation>Túneles que importar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n tunnel(s)</source>
        <translation>
            <numerusform>&amp;Importar %n túnel</numerusform>
            <numerusform>&amp;Importar %n túneles</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message numerus="yes">
        <source>%n other command(s) were left out.</source>
        <translation>
            <numerusform>Se omitió %n orden más.</numerusform>
            <numerusform>Se omitieron %n órdenes más.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>No contiene nada.</translation>
    </message>
    <message>
        <source>&amp;Paste a command (penguin, chisel, wstunnel), a link or profiles, or open files:</source>
        <translation>&amp;Pegue una orden (penguin, chisel, wstunnel), un enlace o perfiles, o abra archivos:</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>&amp;Abrir archivos…</translation>
    </message>
    <message>
        <source>&amp;QR code on the screen</source>
        <translation>Código &amp;QR en la pantalla</translation>
    </message>
    <message>
        <source>Open profiles, a command or a picture of a QR code</source>
        <translation>Abrir perfiles, una orden o una imagen de un código QR</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more like these.</source>
        <translation>
            <numerusform>Y %n más como estos.</numerusform>
            <numerusform>Y %n más como estos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::ImportModel</name>
    <message>
        <source>What to do with %1</source>
        <translation>Qué hacer con %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Dejar fuera</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Ya está aquí</translation>
    </message>
    <message>
        <source>Another tunnel is called %1</source>
        <translation>Otro túnel se llama %1</translation>
    </message>
    <message>
        <source>Differs from %1: %2</source>
        <translation>Difiere de %1: %2</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Reenvíos</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Aquí</translation>
    </message>
    <message>
        <source>%1; its commands stay switched off</source>
        <translation>%1; sus órdenes quedan desactivadas</translation>
    </message>
</context>
<context>
    <name>rookery::ImportSource</name>
    <message>
        <source>The picture is too large.</source>
        <translation>La imagen es demasiado grande.</translation>
    </message>
    <message>
        <source>Cut out the QR code and try again.</source>
        <translation>Recorte el código QR e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>No se puede leer la imagen.</translation>
    </message>
    <message>
        <source>The file is too large for tunnels.</source>
        <translation>El archivo es demasiado grande para túneles.</translation>
    </message>
    <message>
        <source>This is no file of this computer.</source>
        <translation>Esto no es un archivo de este equipo.</translation>
    </message>
    <message>
        <source>Save it, and open the file.</source>
        <translation>Guárdelo y abra el archivo.</translation>
    </message>
    <message>
        <source>Only the first %1 files were read.</source>
        <translation>Solo se leyeron los primeros %1 archivos.</translation>
    </message>
    <message>
        <source>Import the rest on its own.</source>
        <translation>Importe el resto aparte.</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>There is no QR code on the screen.</source>
        <translation>No hay ningún código QR en la pantalla.</translation>
    </message>
    <message>
        <source>Move this window away from it and try again.</source>
        <translation>Aparte esta ventana de él e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Tunnels (*.rookery *.json *.sh *.txt)</source>
        <translation>Túneles (*.rookery *.json *.sh *.txt)</translation>
    </message>
    <message>
        <source>Pictures of a QR code (*.png *.jpg *.jpeg *.gif *.bmp *.webp)</source>
        <translation>Imágenes de un código QR (*.png *.jpg *.jpeg *.gif *.bmp *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>rookery::JsonFields</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>“%1” is not %2.</source>
        <translation>En «%1» se espera %2.</translation>
    </message>
    <message>
        <source>“%1” is “%2”, which this version does not know.</source>
        <translation>«%1» es «%2», que esta versión no conoce.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a text of at most %1 characters</source>
        <translation>un texto de %1 caracteres como máximo</translation>
    </message>
    <message>
        <source>a text of one line without control characters</source>
        <translation>un texto de una línea sin caracteres de control</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>una lista</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>un objeto</translation>
    </message>
</context>
<context>
    <name>rookery::KeychainSecretStore</name>
    <message>
        <source>Unlock it, or choose in the settings to be asked each time.</source>
        <translation>Desbloquéelo, o elija en los ajustes que se pregunte cada vez.</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>El llavero denegó el acceso.</translation>
    </message>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>No hay ningún llavero en este equipo.</translation>
    </message>
    <message>
        <source>Choose in the settings to be asked each time, or a file.</source>
        <translation>Elija en los ajustes que se pregunte cada vez, o un archivo.</translation>
    </message>
    <message>
        <source>The keychain could not be used.</source>
        <translation>No se pudo usar el llavero.</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>El llavero no respondió.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or choose in the settings to be asked each time.</source>
        <translation>Desbloquéelo e inténtelo de nuevo, o elija en los ajustes que se pregunte cada vez.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
</context>
<context>
    <name>rookery::Legend</name>
    <message>
        <source>download</source>
        <translation>bajada</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>subida</translation>
    </message>
    <message>
        <source>Legend: download, upload, round trip</source>
        <translation>Leyenda: bajada, subida, ida y vuelta</translation>
    </message>
    <message>
        <source>round trip</source>
        <translation>ida y vuelta</translation>
    </message>
</context>
<context>
    <name>rookery::LinkChannel</name>
    <message>
        <source>The other end does not say what it has received.</source>
        <translation>El otro extremo no dice qué ha recibido.</translation>
    </message>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>El otro extremo incumplió el protocolo.</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>Se perdió la conexión.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La conexión se cerró aquí.</translation>
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
        <source>It is tried again every %1 seconds.</source>
        <translation>Se vuelve a intentar cada %1 segundos.</translation>
    </message>
</context>
<context>
    <name>rookery::LogModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Túnel</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Depuración</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Información</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
</context>
<context>
    <name>rookery::LogTab</name>
    <message>
        <source>This tunnel only</source>
        <translation>Solo este túnel</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Least important level that is shown</source>
        <translation>Nivel menos importante que se muestra</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Filtrar el registro</translation>
    </message>
    <message>
        <source>The log could not be saved to %1.</source>
        <translation>No se pudo guardar el registro como %1.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Elija otro lugar.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Nothing to show at this level.</source>
        <translation>No hay nada que mostrar en este nivel.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save everything…</source>
        <translation>Guardar todo…</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation>Guardar lo mostrado…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Guardar el registro</translation>
    </message>
    <message>
        <source>Log files (*.log);;All files (*)</source>
        <translation>Archivos de registro (*.log);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>Ajustar líneas</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation>Copia las líneas seleccionadas, o todas las que se muestran</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copiar el registro</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Shows only what comes from now on</source>
        <translation>Muestra solo lo que llegue a partir de ahora</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>Vaciar el registro</translation>
    </message>
</context>
<context>
    <name>rookery::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>Barra de herramientas</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>Túnel nuevo</translation>
    </message>
    <message>
        <source>Set up a new tunnel</source>
        <translation>Configurar un túnel nuevo</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Import tunnels from a command or a file</source>
        <translation>Importar túneles de una orden o de un archivo</translation>
    </message>
    <message>
        <source>Start all</source>
        <translation>Iniciar todos</translation>
    </message>
    <message>
        <source>Start every tunnel</source>
        <translation>Iniciar todos los túneles</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Detener todos</translation>
    </message>
    <message>
        <source>Stop every tunnel</source>
        <translation>Detener todos los túneles</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings of this program</source>
        <translation>Ajustes de este programa</translation>
    </message>
    <message>
        <source>Choose a tunnel to see what it does.</source>
        <translation>Elija un túnel para ver lo que hace.</translation>
    </message>
    <message>
        <source>%1 of %2 tunnels connected</source>
        <translation>%1 de %2 túneles conectados</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>The user guide</source>
        <translation>El manual de uso</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export all tunnels</source>
        <translation>Exportar todos los túneles</translation>
    </message>
    <message>
        <source>Start group</source>
        <translation>Iniciar el grupo</translation>
    </message>
    <message>
        <source>Stop group</source>
        <translation>Detener el grupo</translation>
    </message>
    <message>
        <source>Rename group…</source>
        <translation>Cambiar el nombre del grupo…</translation>
    </message>
    <message>
        <source>Export group…</source>
        <translation>Exportar el grupo…</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Desplegar</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Plegar</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>Eliminar el grupo</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 hoy</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>%1 este mes</translation>
    </message>
</context>
<context>
    <name>rookery::ManageArguments</name>
    <message>
        <source>No tunnel is named.</source>
        <translation>No se ha nombrado ningún túnel.</translation>
    </message>
    <message>
        <source>“list” shows all tunnels; “status” shows one.</source>
        <translation>«list» muestra todos los túneles; «status» muestra uno.</translation>
    </message>
    <message>
        <source>What to import is missing: a file, “-”, or a command in quotes.</source>
        <translation>Falta lo que hay que importar: un archivo, «-» o una orden entre comillas.</translation>
    </message>
    <message>
        <source>--foreground runs one tunnel.</source>
        <translation>--foreground pone en marcha un solo túnel.</translation>
    </message>
    <message>
        <source>--json and --command cannot be used together.</source>
        <translation>--json y --command no se pueden usar juntos.</translation>
    </message>
    <message>
        <source>A key can only be given with --foreground; the application asks for it itself.</source>
        <translation>Una clave solo se puede dar con --foreground; la aplicación la pide por su cuenta.</translation>
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
    <name>rookery::MessageChannel</name>
    <message>
        <source>Something on the way takes small messages only.</source>
        <translation>Algo en el camino solo admite mensajes pequeños.</translation>
    </message>
    <message>
        <source>Smaller ones are sent from now on.</source>
        <translation>A partir de ahora se envían más pequeños.</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>El otro extremo cerró la conexión.</translation>
    </message>
</context>
<context>
    <name>rookery::Multiplexor</name>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>El otro extremo incumplió el protocolo.</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>El túnel no está conectado.</translation>
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
        <source>The server did not answer the reverse forward.</source>
        <translation>El servidor no respondió al reenvío inverso.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La conexión se cerró aquí.</translation>
    </message>
    <message>
        <source>Something on the way takes no datagrams of this size.</source>
        <translation>Algo en el camino no admite datagramas de este tamaño.</translation>
    </message>
</context>
<context>
    <name>rookery::MuxLink</name>
    <message>
        <source>The other end asks for answers and does not read them.</source>
        <translation>El otro extremo pide respuestas y no las lee.</translation>
    </message>
    <message>
        <source>The other end sends frames that do nothing without end.</source>
        <translation>El otro extremo envía sin fin tramas que no hacen nada.</translation>
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
    <name>rookery::NameLookup</name>
    <message>
        <source>Looking up the name %1 took too long.</source>
        <translation>Resolver el nombre %1 llevó demasiado tiempo.</translation>
    </message>
    <message>
        <source>Check that this machine can look up names.</source>
        <translation>Compruebe que este equipo pueda resolver nombres.</translation>
    </message>
    <message>
        <source>Too many names are being looked up to ask for %1.</source>
        <translation>Se están buscando demasiados nombres para preguntar por %1.</translation>
    </message>
    <message>
        <source>Try again later, and check that this machine can look up names.</source>
        <translation>Vuelva a intentarlo más tarde y compruebe que este equipo puede buscar nombres.</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>No se encontró el nombre %1.</translation>
    </message>
    <message>
        <source>Check its spelling, and that this machine can look up names.</source>
        <translation>Compruebe que esté bien escrito y que este equipo pueda resolver nombres.</translation>
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
        <source>The other end broke the WebSocket protocol.</source>
        <translation>El otro extremo incumplió el protocolo WebSocket.</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>La conexión se cerró aquí.</translation>
    </message>
</context>
<context>
    <name>rookery::NativeHandshake</name>
    <message>
        <source>%1 was refused for its certificate: %2.</source>
        <translation>Se rechazó %1 por su certificado: %2.</translation>
    </message>
</context>
<context>
    <name>rookery::NetworkRule</name>
    <message>
        <source>This network</source>
        <translation>Esta red</translation>
    </message>
    <message>
        <source>Wired networks</source>
        <translation>Redes por cable</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Metered networks</source>
        <translation>Redes de uso medido</translation>
    </message>
    <message>
        <source>While a VPN is up</source>
        <translation>Con una VPN activa</translation>
    </message>
</context>
<context>
    <name>rookery::NetworkRuleEdit</name>
    <message>
        <source>Known again by its name.</source>
        <translation>Se reconoce por su nombre.</translation>
    </message>
    <message>
        <source>Known again by its gateway: %1, %2</source>
        <translation>Se reconoce por su puerta de enlace: %1, %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>On in any network</source>
        <translation>Encendido en cualquier red</translation>
    </message>
    <message>
        <source>On in these networks only</source>
        <translation>Encendido solo en estas redes</translation>
    </message>
    <message>
        <source>Off in these networks</source>
        <translation>Apagado en estas redes</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>Añadir «%1»</translation>
    </message>
    <message>
        <source>Add this network</source>
        <translation>Añadir esta red</translation>
    </message>
    <message>
        <source>This network cannot be told from others, or there is none.</source>
        <translation>Esta red no se distingue de otras, o no hay ninguna.</translation>
    </message>
</context>
<context>
    <name>rookery::NoticeList</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>rookery::NotificationPolicy</name>
    <message>
        <source>%1 is connected again</source>
        <translation>%1 está conectado de nuevo</translation>
    </message>
    <message>
        <source>%1 needs your attention</source>
        <translation>%1 requiere su atención</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 no está conectado</translation>
    </message>
    <message>
        <source>A forward of %1 does not work</source>
        <translation>Un reenvío de %1 no funciona</translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <translation>%1 está conectado</translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are not connected</source>
        <translation>
            <numerusform>%n túnel no está conectado</numerusform>
            <numerusform>%n túneles no están conectados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels need your attention</source>
        <translation>
            <numerusform>%n túnel requiere su atención</numerusform>
            <numerusform>%n túneles requieren su atención</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forwards of %n tunnels do not work</source>
        <translation>
            <numerusform>No funcionan reenvíos de %n túnel</numerusform>
            <numerusform>No funcionan reenvíos de %n túneles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are connected again</source>
        <translation>
            <numerusform>%n túnel está conectado de nuevo</numerusform>
            <numerusform>%n túneles están conectados de nuevo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are connected</source>
        <translation>
            <numerusform>%n túnel está conectado</numerusform>
            <numerusform>%n túneles están conectados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 y %n más</numerusform>
            <numerusform>%1 y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::Notifier</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
</context>
<context>
    <name>rookery::OpenProxy</name>
    <message>
        <source>A proxy that others in the network can reach needs a password.</source>
        <translation>Un proxy al que otros de la red pueden llegar necesita una contraseña.</translation>
    </message>
    <message>
        <source>Give it with --forward-auth-file FILE, or say --open-proxy to let everybody in.</source>
        <translation>Indíquela con --forward-auth-file ARCHIVO, o use --open-proxy para dejar entrar a cualquiera.</translation>
    </message>
    <message>
        <source>Set a user and password for its proxies, or allow them without one.</source>
        <translation>Ponga usuario y contraseña para sus proxies, o permítalos sin ellos.</translation>
    </message>
</context>
<context>
    <name>rookery::OptionSet</name>
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
    <message>
        <source>--%1 is an option of penguin alone.</source>
        <translation>--%1 es una opción que solo tiene penguin.</translation>
    </message>
</context>
<context>
    <name>rookery::OptionValues</name>
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
        <source>Host and the key have fields of their own.</source>
        <translation>Host y la clave tienen sus propios campos.</translation>
    </message>
    <message>
        <source>“%1” is not a number of minutes.</source>
        <translation>«%1» no es un número de minutos.</translation>
    </message>
    <message>
        <source>A right one: 5</source>
        <translation>Lo correcto sería: 5</translation>
    </message>
</context>
<context>
    <name>rookery::OutputWriter</name>
    <message>
        <source>… %1 lines were dropped here, because nobody took them.</source>
        <translation>… aquí faltan %1 líneas, porque nadie las recogió.</translation>
    </message>
</context>
<context>
    <name>rookery::OverviewTab</name>
    <message>
        <source>Flows</source>
        <translation>Flujos</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>Bajada</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>Subida</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>Caudal</translation>
    </message>
    <message>
        <source>Throughput of the last %1</source>
        <translation>Caudal del último periodo: %1</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Reenvíos</translation>
    </message>
    <message>
        <source>%1 since start</source>
        <translation>%1 desde el inicio</translation>
    </message>
    <message>
        <source>%1 opened since start</source>
        <translation>%1 abiertos desde el inicio</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 hoy</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>%1 este mes</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>última señal hace %1</translation>
    </message>
</context>
<context>
    <name>rookery::PlotScale</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
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
        <translation>Otro programa ya usa %1.</translation>
    </message>
    <message>
        <source>Stop that program or choose another port.</source>
        <translation>Detenga ese programa o elija otro puerto.</translation>
    </message>
    <message>
        <source>Another forward of this program already uses %1.</source>
        <translation>Otro reenvío de este programa ya usa %1.</translation>
    </message>
    <message>
        <source>Switch that one off or choose another port.</source>
        <translation>Apáguelo o elija otro puerto.</translation>
    </message>
    <message>
        <source>%1 already uses %2.</source>
        <translation>%1 ya usa %2.</translation>
    </message>
</context>
<context>
    <name>rookery::PortRange</name>
    <message>
        <source>A range of ports cannot begin with 0.</source>
        <translation>Un rango de puertos no puede empezar por 0.</translation>
    </message>
    <message>
        <source>The range of ports %1 ends before it begins.</source>
        <translation>El rango de puertos %1 termina antes de empezar.</translation>
    </message>
    <message>
        <source>The range %1 has %2 ports; one forward can have %3.</source>
        <translation>El rango %1 tiene %2 puertos; un reenvío puede tener %3.</translation>
    </message>
</context>
<context>
    <name>rookery::PrivateFile</name>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>No se puede crear el directorio %1.</translation>
    </message>
    <message>
        <source>Check that you may write there.</source>
        <translation>Compruebe que puede escribir ahí.</translation>
    </message>
    <message>
        <source>The file %1 cannot be saved: %2.</source>
        <translation>No se puede guardar el archivo %1: %2.</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write there.</source>
        <translation>Compruebe que el disco no esté lleno y que puede escribir ahí.</translation>
    </message>
    <message>
        <source>Another program is holding the file %1.</source>
        <translation>Otro programa retiene el archivo %1.</translation>
    </message>
    <message>
        <source>Try again; if no other Rookery runs, delete %1.</source>
        <translation>Inténtelo de nuevo; si no hay otro Rookery en marcha, borre %1.</translation>
    </message>
    <message>
        <source>no lock can be made beside it</source>
        <translation>no se puede crear un bloqueo a su lado</translation>
    </message>
</context>
<context>
    <name>rookery::ProblemBanner</name>
    <message>
        <source>Retry now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Iniciar de nuevo</translation>
    </message>
    <message>
        <source>Use a free port for this session</source>
        <translation>Usar un puerto libre en esta sesión</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>Mostrar el certificado…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>Próximo intento en %1.</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>Reconectar ahora</translation>
    </message>
    <message>
        <source>The changes to the connection count from the next one on.</source>
        <translation>Los cambios de la conexión valen a partir de la siguiente.</translation>
    </message>
    <message>
        <source>Reconnecting now cuts what is open.</source>
        <translation>Reconectar ahora corta lo que está abierto.</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Confiar en este certificado…</translation>
    </message>
    <message>
        <source>Somebody may be in between. Compare both before you trust the new one.</source>
        <translation>Alguien podría estar en medio. Compare ambos antes de confiar en el nuevo.</translation>
    </message>
    <message>
        <source>Trust it if its fingerprint is the one that whoever runs the server tells you.</source>
        <translation>Confíe en él si su huella es la que le indica quien administra el servidor.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that you trust.</source>
        <translation>El servidor muestra otro certificado distinto del que usted acepta.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileActions</name>
    <message>
        <source>Group of %1</source>
        <translation>Grupo de %1</translation>
    </message>
    <message>
        <source>Group (empty: none)</source>
        <translation>Grupo (vacío: ninguno)</translation>
    </message>
    <message>
        <source>The tunnel was changed meanwhile, so its certificate is not trusted yet.</source>
        <translation>El túnel se modificó entretanto, así que aún no se confía en su certificado.</translation>
    </message>
    <message>
        <source>Look at what its server shows now.</source>
        <translation>Mire lo que muestra ahora su servidor.</translation>
    </message>
    <message numerus="yes">
        <source>Group of %n tunnel(s)</source>
        <translation>
            <numerusform>Grupo de %n túnel</numerusform>
            <numerusform>Grupo de %n túneles</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>Cambiar el nombre del grupo</translation>
    </message>
    <message>
        <source>Name of the group (empty: none)</source>
        <translation>Nombre del grupo (vacío: ninguno)</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileCheck</name>
    <message>
        <source>The host is missing.</source>
        <translation>Falta el equipo.</translation>
    </message>
    <message>
        <source>A right one: 127.0.0.1 or db.internal</source>
        <translation>Lo correcto sería: 127.0.0.1 o db.internal</translation>
    </message>
    <message>
        <source>Port %1 needs the rights of an administrator.</source>
        <translation>El puerto %1 necesita derechos de administrador.</translation>
    </message>
    <message>
        <source>Ports from %1 on do not.</source>
        <translation>Los puertos a partir de %1 no.</translation>
    </message>
    <message>
        <source>Other computers in the network can use this forward.</source>
        <translation>Otros equipos de la red pueden usar este reenvío.</translation>
    </message>
    <message>
        <source>With 127.0.0.1 only this computer can.</source>
        <translation>Con 127.0.0.1 solo puede este equipo.</translation>
    </message>
    <message>
        <source>The target has no port.</source>
        <translation>El destino no tiene puerto.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Un puerto es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>Forward %1 listens there already.</source>
        <translation>El reenvío %1 ya escucha ahí.</translation>
    </message>
    <message>
        <source>Choose another port, or switch one of them off.</source>
        <translation>Elija otro puerto o apague uno de los dos.</translation>
    </message>
    <message>
        <source>The tunnel “%1” listens there too; both cannot run at once.</source>
        <translation>El túnel «%1» también escucha ahí; no pueden funcionar los dos a la vez.</translation>
    </message>
    <message>
        <source>No forward is switched on: the tunnel would connect and carry nothing.</source>
        <translation>No hay ningún reenvío activado: el túnel se conectaría sin llevar nada.</translation>
    </message>
    <message>
        <source>Only one forward can use standard input and output.</source>
        <translation>Solo un reenvío puede usar la entrada y salida estándar.</translation>
    </message>
    <message>
        <source>The tunnel has no name.</source>
        <translation>El túnel no tiene nombre.</translation>
    </message>
    <message>
        <source>Give it one, such as “Office database”.</source>
        <translation>Póngale uno, por ejemplo «Base de datos de la oficina».</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>El nombre tiene más de %1 caracteres.</translation>
    </message>
    <message>
        <source>The name has a line break or another control character.</source>
        <translation>El nombre tiene un salto de línea u otro carácter de control.</translation>
    </message>
    <message>
        <source>Another tunnel is called “%1” already.</source>
        <translation>Otro túnel ya se llama «%1».</translation>
    </message>
    <message>
        <source>Choose another name; the command line finds tunnels by it.</source>
        <translation>Elija otro nombre; la línea de órdenes encuentra los túneles por él.</translation>
    </message>
    <message>
        <source>The server&apos;s address is empty.</source>
        <translation>La dirección del servidor está vacía.</translation>
    </message>
    <message>
        <source>A right one: wss://example.com</source>
        <translation>Lo correcto sería: wss://example.com</translation>
    </message>
    <message>
        <source>Use wss:// if the server has TLS.</source>
        <translation>Use wss:// si el servidor tiene TLS.</translation>
    </message>
    <message>
        <source>The key is sent unencrypted, because the address does not start with wss://.</source>
        <translation>La clave se envía sin cifrar, porque la dirección no empieza por wss://.</translation>
    </message>
    <message>
        <source>The header %1 is sent unencrypted, because the address does not start with wss://.</source>
        <translation>La cabecera %1 se envía sin cifrar, porque la dirección no empieza por wss://.</translation>
    </message>
    <message>
        <source>“%1” is not a host.</source>
        <translation>«%1» no es un equipo.</translation>
    </message>
    <message>
        <source>A right one: example.com or example.com:8443</source>
        <translation>Lo correcto sería: example.com o example.com:8443</translation>
    </message>
    <message>
        <source>The name of a header has no colon.</source>
        <translation>Al nombre de una cabecera le faltan los dos puntos.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not checked: anyone on the way can read and change everything.</source>
        <translation>No se comprueba el certificado del servidor: cualquiera en el camino puede leerlo y cambiarlo todo.</translation>
    </message>
    <message>
        <source>Better give the certificate of the authority that signed it.</source>
        <translation>Es mejor indicar el certificado de la autoridad que lo firmó.</translation>
    </message>
    <message>
        <source>This has no effect, because the server&apos;s address does not start with wss://.</source>
        <translation>No tiene efecto, porque la dirección del servidor no empieza por wss://.</translation>
    </message>
    <message>
        <source>A certificate of our own needs its key, and a key its certificate.</source>
        <translation>Un certificado propio necesita su clave, y una clave su certificado.</translation>
    </message>
    <message>
        <source>Give both files.</source>
        <translation>Indique los dos archivos.</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key.</source>
        <translation>Otros usuarios de este equipo pueden leer la clave.</translation>
    </message>
    <message>
        <source>“chmod 600” prevents it.</source>
        <translation>«chmod 600» lo impide.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>El archivo %1 no existe.</translation>
    </message>
    <message>
        <source>%1 is a directory, not a file.</source>
        <translation>%1 es un directorio, no un archivo.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>No se puede leer el archivo %1.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Compruebe que puede leerlo.</translation>
    </message>
    <message>
        <source>The file %1 is looked for where the program was started.</source>
        <translation>El archivo %1 se busca donde se inició el programa.</translation>
    </message>
    <message>
        <source>Give the whole path.</source>
        <translation>Indique la ruta completa.</translation>
    </message>
    <message>
        <source>The time is too short.</source>
        <translation>El tiempo es demasiado corto.</translation>
    </message>
    <message>
        <source>At least %1 ms.</source>
        <translation>Al menos %1 ms.</translation>
    </message>
    <message>
        <source>The time is too long.</source>
        <translation>El tiempo es demasiado largo.</translation>
    </message>
    <message>
        <source>At most 24 days.</source>
        <translation>24 días como máximo.</translation>
    </message>
    <message>
        <source>The number of retries is below zero.</source>
        <translation>El número de intentos es negativo.</translation>
    </message>
    <message>
        <source>0 tries for ever.</source>
        <translation>0 lo intenta siempre.</translation>
    </message>
    <message>
        <source>A connection that is dead is not noticed without keepalive.</source>
        <translation>Sin keepalive no se nota que una conexión ha muerto.</translation>
    </message>
    <message>
        <source>The keepalive timeout is shorter than the interval and will be raised to it.</source>
        <translation>El límite de keepalive es menor que el intervalo y se aumentará hasta él.</translation>
    </message>
    <message>
        <source>Without TLS everyone on the way can read and change what goes through.</source>
        <translation>Sin TLS, cualquiera en el camino puede leer y cambiar lo que pasa.</translation>
    </message>
    <message>
        <source>Where the unix socket is depends on the folder that Rookery is started in.</source>
        <translation>Dónde está el socket unix depende de la carpeta en la que se inicia Rookery.</translation>
    </message>
    <message>
        <source>A path from “/” on does not.</source>
        <translation>Una ruta desde «/» no.</translation>
    </message>
    <message>
        <source>Choose another path, or switch one of them off.</source>
        <translation>Elija otra ruta o desactive uno de los dos.</translation>
    </message>
    <message>
        <source>The drive with the file %1 does not answer.</source>
        <translation>La unidad con el archivo %1 no responde.</translation>
    </message>
    <message>
        <source>Until it does, the tunnel cannot connect.</source>
        <translation>Hasta que responda, el túnel no puede conectarse.</translation>
    </message>
    <message>
        <source>This is no SHA-256 fingerprint.</source>
        <translation>Esto no es una huella SHA-256.</translation>
    </message>
    <message>
        <source>It has 64 digits, 0 to 9 and A to F.</source>
        <translation>Tiene 64 dígitos, de 0 a 9 y de A a F.</translation>
    </message>
    <message>
        <source>The gateway has no name.</source>
        <translation>La pasarela no tiene nombre.</translation>
    </message>
    <message>
        <source>Give it one, such as “Office”.</source>
        <translation>Póngale uno, por ejemplo «Oficina».</translation>
    </message>
    <message>
        <source>Another gateway is called “%1” already.</source>
        <translation>Otra pasarela ya se llama «%1».</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Elija otro nombre.</translation>
    </message>
    <message>
        <source>No network is chosen, so it is on in any.</source>
        <translation>No se ha elegido ninguna red, así que está encendido en cualquiera.</translation>
    </message>
    <message>
        <source>Choose one, or add the one that you are in.</source>
        <translation>Elija una, o añada aquella en la que está.</translation>
    </message>
    <message>
        <source>This has no effect, because a reverse forward or stdio needs the connection always.</source>
        <translation>No tiene efecto, porque un reenvío inverso o stdio necesita siempre la conexión.</translation>
    </message>
    <message>
        <source>The commands are not run until this is switched on.</source>
        <translation>Las órdenes no se ejecutan hasta que esto se active.</translation>
    </message>
    <message>
        <source>Read them first: they run as you.</source>
        <translation>Léalas antes: se ejecutan en su nombre.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileDocument</name>
    <message>
        <source>It is too large to be a file of profiles.</source>
        <translation>Es demasiado grande para ser un archivo de perfiles.</translation>
    </message>
    <message>
        <source>It is not JSON (at byte %1).</source>
        <translation>No es JSON (en el byte %1).</translation>
    </message>
    <message>
        <source>It is JSON, but not a file of profiles.</source>
        <translation>Es JSON, pero no un archivo de perfiles.</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>número %1</translation>
    </message>
    <message>
        <source>It is not an object.</source>
        <translation>No es un objeto.</translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: %2</source>
        <translation>No se puede leer el perfil %1: %2</translation>
    </message>
    <message>
        <source>The profile %1 had no identifier and got one.</source>
        <translation>El perfil %1 no tenía identificador y recibió uno.</translation>
    </message>
    <message>
        <source>The profile %1 had the identifier of another one and got its own; its secrets have to be entered again.</source>
        <translation>El perfil %1 tenía el identificador de otro y recibió el suyo; hay que introducir de nuevo sus secretos.</translation>
    </message>
    <message>
        <source>It has more than %1 profiles.</source>
        <translation>Tiene más de %1 perfiles.</translation>
    </message>
    <message>
        <source>It has no identifier of its own.</source>
        <translation>No tiene identificador propio.</translation>
    </message>
    <message>
        <source>The gateway %1 cannot be read: %2</source>
        <translation>No se puede leer la pasarela %1: %2</translation>
    </message>
    <message>
        <source>The gateway of the tunnel “%1” is not there any more; the tunnel keeps its settings.</source>
        <translation>La pasarela del túnel «%1» ya no existe; el túnel conserva sus ajustes.</translation>
    </message>
    <message>
        <source>Its key may have to be entered again.</source>
        <translation>Puede que haya que volver a introducir su clave.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileEditor</name>
    <message>
        <source>&amp;Test connection…</source>
        <translation>&amp;Probar la conexión…</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>Túnel nuevo</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Túnel</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzado</translation>
    </message>
    <message>
        <source>kept; waiting for the keychain</source>
        <translation>guardado; esperando al llavero</translation>
    </message>
    <message>
        <source>kept, but the keychain does not hand it out</source>
        <translation>guardado, pero el llavero no lo entrega</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Descartar los cambios</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>¿Descartar lo que ha cambiado?</translation>
    </message>
    <message>
        <source>Save and st&amp;art</source>
        <translation>Guardar e inici&amp;ar</translation>
    </message>
    <message>
        <source>New gateway</source>
        <translation>Pasarela nueva</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Pasarela</translation>
    </message>
    <message>
        <source>Save as a gateway</source>
        <translation>Guardar como pasarela</translation>
    </message>
    <message>
        <source>Server, key, TLS and proxy are saved under this name, for other tunnels too:</source>
        <translation>Servidor, clave, TLS y proxy se guardan con este nombre, también para otros túneles:</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileExchange</name>
    <message>
        <source>This is not a file of profiles.</source>
        <translation>Esto no es un archivo de perfiles.</translation>
    </message>
    <message>
        <source>The file was made by a newer version of Rookery; some of it may be left out.</source>
        <translation>El archivo es de una versión más reciente de Rookery; puede que falte una parte.</translation>
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
        <translation>Identificador</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Host header</source>
        <translation>Cabecera Host</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Cabeceras</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Autoridad de certificación</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Certificado de cliente</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>Clave de cliente</translation>
    </message>
    <message>
        <source>TLS server name</source>
        <translation>Nombre del servidor TLS</translation>
    </message>
    <message>
        <source>Skip verification</source>
        <translation>Omitir la comprobación</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clave</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Reenvíos</translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation>Keepalive</translation>
    </message>
    <message>
        <source>Keepalive timeout</source>
        <translation>Límite de keepalive</translation>
    </message>
    <message>
        <source>Handshake timeout</source>
        <translation>Límite de conexión</translation>
    </message>
    <message>
        <source>Channel timeout</source>
        <translation>Límite de apertura</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Longest wait between retries</source>
        <translation>Espera más larga entre intentos</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Listening address</source>
        <translation>Dirección de escucha</translation>
    </message>
    <message>
        <source>Listening port</source>
        <translation>Puerto de escucha</translation>
    </message>
    <message>
        <source>Socket path</source>
        <translation>Ruta del socket</translation>
    </message>
    <message>
        <source>Target host</source>
        <translation>Equipo de destino</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secretos</translation>
    </message>
    <message>
        <source>Target port</source>
        <translation>Puerto de destino</translation>
    </message>
    <message>
        <source>No server name (SNI)</source>
        <translation>Sin nombre de servidor (SNI)</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>Certificado aceptado</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Pasarela</translation>
    </message>
    <message>
        <source>Connect when it is used</source>
        <translation>Conectar al usarlo</translation>
    </message>
    <message>
        <source>Rest when unused</source>
        <translation>Reposo sin uso</translation>
    </message>
    <message>
        <source>After connecting</source>
        <translation>Tras conectar</translation>
    </message>
    <message>
        <source>After disconnecting</source>
        <translation>Tras desconectar</translation>
    </message>
    <message>
        <source>Run these commands</source>
        <translation>Ejecutar estas órdenes</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Redes</translation>
    </message>
    <message>
        <source>Resume within</source>
        <translation>Reanudar en</translation>
    </message>
    <message>
        <source>Password of its proxies</source>
        <translation>Contraseña de sus proxies</translation>
    </message>
    <message>
        <source>Proxies without a password</source>
        <translation>Proxies sin contraseña</translation>
    </message>
    <message>
        <source>Target socket</source>
        <translation>Socket de destino</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileJson</name>
    <message>
        <source>“%1” is not %2.</source>
        <translation>En «%1» se espera %2.</translation>
    </message>
    <message>
        <source>an identifier (UUID)</source>
        <translation>un identificador (UUID)</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be read.</source>
        <translation>No se puede leer la dirección del proxy.</translation>
    </message>
    <message>
        <source>There are more than %1 headers.</source>
        <translation>Hay más de %1 cabeceras.</translation>
    </message>
    <message>
        <source>A header is not a list of a name and a value.</source>
        <translation>Una cabecera no es una lista de nombre y valor.</translation>
    </message>
    <message>
        <source>There are more than %1 forwards.</source>
        <translation>Hay más de %1 reenvíos.</translation>
    </message>
    <message>
        <source>Forward %1 is not an object.</source>
        <translation>El reenvío %1 no es un objeto.</translation>
    </message>
    <message>
        <source>Forward %1: %2</source>
        <translation>Reenvío %1: %2</translation>
    </message>
    <message>
        <source>There are more than %1 networks.</source>
        <translation>Hay más de %1 redes.</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileMatch</name>
    <message>
        <source>There is no tunnel yet.</source>
        <translation>Aún no hay ningún túnel.</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>Hay: %1</translation>
    </message>
    <message>
        <source>There is no tunnel “%1”.</source>
        <translation>No hay ningún túnel «%1».</translation>
    </message>
    <message>
        <source>Several tunnels are called “%1”.</source>
        <translation>Varios túneles se llaman «%1».</translation>
    </message>
    <message>
        <source>Say which by its id, as “list --json” shows it.</source>
        <translation>Indíquelo por su identificador, que muestra «list --json».</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileStore</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… y %n más.</numerusform>
            <numerusform>… y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>The profiles were saved by a newer version of Rookery.</source>
        <translation>Los perfiles los guardó una versión más reciente de Rookery.</translation>
    </message>
    <message>
        <source>They can be used here but not changed; update Rookery to change them.</source>
        <translation>Aquí se pueden usar pero no cambiar; actualice Rookery para cambiarlos.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read and cannot be set aside.</source>
        <translation>El archivo %1 no se puede leer ni apartar.</translation>
    </message>
    <message>
        <source>Move it away by hand; Rookery does not overwrite it.</source>
        <translation>Muévalo a mano; Rookery no lo sobrescribe.</translation>
    </message>
    <message>
        <source>The file as it was is kept as %1.</source>
        <translation>El archivo tal como estaba se conserva como %1.</translation>
    </message>
    <message>
        <source>The broken file is kept as %1.</source>
        <translation>El archivo dañado se conserva como %1.</translation>
    </message>
    <message>
        <source>The profiles file was missing; the profiles were restored from its backup.</source>
        <translation>Faltaba el archivo de perfiles; los perfiles se restauraron de su copia.</translation>
    </message>
    <message>
        <source>The profiles file could not be read; the profiles were restored from its backup, so the last change may be missing.</source>
        <translation>No se pudo leer el archivo de perfiles; los perfiles se restauraron de su copia, así que puede faltar el último cambio.</translation>
    </message>
    <message>
        <source>The profiles file could not be read: %1</source>
        <translation>No se pudo leer el archivo de perfiles: %1</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>Se conserva como %1.</translation>
    </message>
    <message>
        <source>The profiles file is missing, and its backup could not be read.</source>
        <translation>Falta el archivo de perfiles y no se pudo leer su copia.</translation>
    </message>
    <message>
        <source>There are too many profiles to save.</source>
        <translation>Hay demasiados perfiles para guardar.</translation>
    </message>
    <message>
        <source>Delete those that are not used any more.</source>
        <translation>Borre los que ya no se usan.</translation>
    </message>
    <message>
        <source>This profile is not there any more.</source>
        <translation>Este perfil ya no existe.</translation>
    </message>
    <message>
        <source>Another window or program may have deleted it.</source>
        <translation>Puede que lo haya borrado otra ventana u otro programa.</translation>
    </message>
    <message>
        <source>This profile is there already.</source>
        <translation>Este perfil ya existe.</translation>
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
        <source>A command is missing, such as client, server, demo or list. “rookery-cli --help” tells more.</source>
        <translation>Falta una orden, como client, server, demo o list. «rookery-cli --help» dice más.</translation>
    </message>
</context>
<context>
    <name>rookery::ProxyClients</name>
    <message>
        <source>The password of this proxy is another one now.</source>
        <translation>La contraseña de este proxy ha cambiado.</translation>
    </message>
    <message>
        <source>The forward was stopped.</source>
        <translation>Se detuvo el reenvío.</translation>
    </message>
    <message>
        <source>Too many programs want to use this proxy.</source>
        <translation>Demasiados programas quieren usar este proxy.</translation>
    </message>
</context>
<context>
    <name>rookery::ProxyUrl</name>
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
</context>
<context>
    <name>rookery::PskSource</name>
    <message>
        <source>The key from %1 cannot be used.</source>
        <translation>La clave de %1 no se puede usar.</translation>
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
    <message>
        <source>The other end asks for answers and does not read them.</source>
        <translation>El otro extremo pide respuestas y no las lee.</translation>
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
    <name>rookery::QrReader</name>
    <message>
        <source>This Rookery cannot read QR codes.</source>
        <translation>Este Rookery no puede leer códigos QR.</translation>
    </message>
    <message>
        <source>Read it with a telephone, and paste the text.</source>
        <translation>Léalo con un teléfono y pegue el texto.</translation>
    </message>
    <message>
        <source>There is no QR code that can be read.</source>
        <translation>No hay ningún código QR que se pueda leer.</translation>
    </message>
    <message>
        <source>It has to be whole and sharp, with nothing in front of it.</source>
        <translation>Tiene que estar entero y nítido, sin nada delante.</translation>
    </message>
</context>
<context>
    <name>rookery::QrView</name>
    <message>
        <source>QR code</source>
        <translation>Código QR</translation>
    </message>
</context>
<context>
    <name>rookery::ReadFile</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>El archivo %1 no se puede leer: %2.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Compruebe que existe y que puede leerlo.</translation>
    </message>
    <message>
        <source>Nothing more came out of %1.</source>
        <translation>No salió nada más de %1.</translation>
    </message>
    <message>
        <source>It is no regular file, and whoever writes into it has not come to an end.</source>
        <translation>No es un archivo normal, y quien escribe en él no ha terminado.</translation>
    </message>
    <message>
        <source>“%1” is a directory, not a file.</source>
        <translation>«%1» es un directorio, no un archivo.</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>Indique un archivo que esté en él.</translation>
    </message>
    <message>
        <source>The file %1 is too large.</source>
        <translation>El archivo %1 es demasiado grande.</translation>
    </message>
</context>
<context>
    <name>rookery::ReadableFile</name>
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
    <name>rookery::ReverseForward</name>
    <message>
        <source>Choose a port other than 0.</source>
        <translation>Elija un puerto distinto de 0.</translation>
    </message>
    <message>
        <source>It is asked for again every %1 seconds.</source>
        <translation>Se vuelve a pedir cada %1 segundos.</translation>
    </message>
    <message>
        <source>The server does not say which port it has chosen.</source>
        <translation>El servidor no dice qué puerto ha elegido.</translation>
    </message>
    <message>
        <source>The server does not choose ports for reverse forwards by itself.</source>
        <translation>El servidor no elige por sí mismo puertos para reenvíos inversos.</translation>
    </message>
    <message>
        <source>It has to be a newer Rookery that runs with --reverse; or choose a port other than 0.</source>
        <translation>Tiene que ser un Rookery más reciente en marcha con --reverse; o elija un puerto distinto de 0.</translation>
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
    <message>
        <source>This client has too many connections for another listener.</source>
        <translation>Este cliente tiene demasiadas conexiones para escuchar en otro puerto.</translation>
    </message>
</context>
<context>
    <name>rookery::ScreenPictures</name>
    <message>
        <source>This desktop does not show the screen to programs.</source>
        <translation>Este escritorio no muestra la pantalla a los programas.</translation>
    </message>
    <message>
        <source>Take a screenshot, and open the picture or paste it.</source>
        <translation>Haga una captura de pantalla y abra la imagen o péguela.</translation>
    </message>
</context>
<context>
    <name>rookery::SecretCollector</name>
    <message>
        <source>It is not saved.</source>
        <translation>No está guardado.</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>El llavero no respondió.</translation>
    </message>
</context>
<context>
    <name>rookery::SecretEdit</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
</context>
<context>
    <name>rookery::SecretMove</name>
    <message>
        <source>Another one is kept there already.</source>
        <translation>Allí ya se guarda otra.</translation>
    </message>
</context>
<context>
    <name>rookery::SecretMoveOffer</name>
    <message>
        <source>Your keys and passwords are kept %1. Forget them there? Rookery uses them until it ends, and asks for them after that.</source>
        <translation>Sus claves y contraseñas se guardan %1. ¿Olvidarlas allí? Rookery las usa hasta que se cierre y después las pide.</translation>
    </message>
    <message>
        <source>Your keys and passwords are kept %1. Keep them %2 instead?</source>
        <translation>Sus claves y contraseñas se guardan %1. ¿Guardarlas %2 en su lugar?</translation>
    </message>
    <message>
        <source>Not every key could be moved; those stay where they were.</source>
        <translation>No se pudieron mover todas las claves; las demás quedan donde estaban.</translation>
    </message>
    <message>
        <source>Keys and passwords</source>
        <translation>Claves y contraseñas</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Olvidarlas</translation>
    </message>
    <message>
        <source>&amp;Move them</source>
        <translation>&amp;Moverlas</translation>
    </message>
    <message>
        <source>&amp;Leave them there</source>
        <translation>&amp;Dejarlas ahí</translation>
    </message>
</context>
<context>
    <name>rookery::SecretPlace</name>
    <message>
        <source>in the desktop&apos;s keychain</source>
        <translation>en el llavero del escritorio</translation>
    </message>
    <message>
        <source>in a file that only you can read</source>
        <translation>en un archivo que solo usted puede leer</translation>
    </message>
    <message>
        <source>until Rookery ends</source>
        <translation>hasta que Rookery se cierre</translation>
    </message>
</context>
<context>
    <name>rookery::SelectionPage</name>
    <message numerus="yes">
        <source>%n tunnel(s) chosen</source>
        <translation>
            <numerusform>%n túnel elegido</numerusform>
            <numerusform>%n túneles elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tunnels connected</source>
        <translation>%1 de %2 túneles conectados</translation>
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
    <message>
        <source>Let certbot or lego get the certificate, and show its challenges with --acme-webroot.</source>
        <translation>Deje que certbot o lego obtengan el certificado y muestre sus desafíos con --acme-webroot.</translation>
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
        <source>There is no certificate to read again; everything goes on.</source>
        <translation>No hay certificado que volver a leer; todo sigue igual.</translation>
    </message>
    <message>
        <source>Certificate and key were read again, for connections from now on.</source>
        <translation>El certificado y la clave se han vuelto a leer y valen para las conexiones desde ahora.</translation>
    </message>
    <message>
        <source>The certificate in use stays: %1</source>
        <translation>Se mantiene el certificado en uso: %1</translation>
    </message>
    <message>
        <source>Clients may reach unix sockets of this computer (--allow-unix).</source>
        <translation>Los clientes pueden llegar a sockets unix de este equipo (--allow-unix).</translation>
    </message>
</context>
<context>
    <name>rookery::ServerOption</name>
    <message>
        <source>ADDRESS</source>
        <translation>DIRECCIÓN</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer only, 0.0.0.0 every IPv4 network, :: every network; may be repeated [127.0.0.1]</source>
        <translation>127.0.0.1 es solo este equipo, 0.0.0.0 todas las redes IPv4, :: todas las redes; repetible [127.0.0.1]</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>PUERTO</translation>
    </message>
    <message>
        <source>May be repeated: the first goes with the first host, and so on; the last one given goes with all that remain [8080]</source>
        <translation>Repetible: el primero va con el primer --host, y así sucesivamente; el último va con todos los que quedan [8080]</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message>
        <source>Speak TLS with this certificate (PEM, its chain behind it)</source>
        <translation>Hablar TLS con este certificado (PEM, seguido de su cadena)</translation>
    </message>
    <message>
        <source>The key (PEM) of that certificate</source>
        <translation>La clave (PEM) de ese certificado</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message>
        <source>Time for TLS and the request; 0 no limit [60]</source>
        <translation>Tiempo para TLS y la petición; 0 sin límite [60]</translation>
    </message>
    <message>
        <source>Clients must know the key in this file</source>
        <translation>Los clientes deben conocer la clave de este archivo</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>CLAVE</translation>
    </message>
    <message>
        <source>The same on the command line; the environment variable ROOKERY_PSK works too</source>
        <translation>Lo mismo en la línea de órdenes; también sirve la variable de entorno ROOKERY_PSK</translation>
    </message>
    <message>
        <source>Listen beyond this computer without a key. It refuses to do so otherwise</source>
        <translation>Escuchar más allá de este equipo sin clave. De otro modo se niega a hacerlo</translation>
    </message>
    <message>
        <source>Let clients open ports on this computer</source>
        <translation>Dejar que los clientes abran puertos en este equipo</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTO</translation>
    </message>
    <message>
        <source>Body of the 404 answer [Not found]</source>
        <translation>Contenido de la respuesta 404 [Not found]</translation>
    </message>
    <message>
        <source>Connect to IPv4 targets from this address</source>
        <translation>Llegar a destinos IPv4 desde esta dirección</translation>
    </message>
    <message>
        <source>Connect to IPv6 targets from this address</source>
        <translation>Llegar a destinos IPv6 desde esta dirección</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>TIPO</translation>
    </message>
    <message>
        <source>Which WebSocket implementation: native or qt [native]</source>
        <translation>Qué implementación de WebSocket: native o qt [native]</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Threads for the work; 0 as many as processors, at most 4 [0]</source>
        <translation>Hilos para el trabajo; 0 tantos como procesadores, 4 como máximo [0]</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>RUTA</translation>
    </message>
    <message>
        <source>Clients must show a certificate by an authority in this file or folder (PEM), which may have revocation lists too</source>
        <translation>Los clientes deben mostrar un certificado de una autoridad de este archivo o carpeta (PEM), que también puede tener listas de revocación</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>CARPETA</translation>
    </message>
    <message>
        <source>Show the challenges that certbot or lego put into this folder, without TLS too</source>
        <translation>Mostrar los desafíos que certbot o lego dejan en esta carpeta, también sin TLS</translation>
    </message>
    <message>
        <source>Wait this long for a client whose connection is lost; 0 not at all [60]</source>
        <translation>Esperar este tiempo a un cliente cuya conexión se perdió; 0 nada [60]</translation>
    </message>
    <message>
        <source>GLOB</source>
        <translation>PATRÓN</translation>
    </message>
    <message>
        <source>Let clients reach the unix sockets of this computer that fit, such as &apos;/run/app/*.sock&apos;; may be repeated</source>
        <translation>Dejar que los clientes lleguen a los sockets unix de este equipo que encajen, como &apos;/run/app/*.sock&apos;; repetible</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Show this web site to whoever brings no tunnel: http://127.0.0.1:8081, https://… or unix:/PATH</source>
        <translation>Mostrar este sitio web a quien no traiga un túnel: http://127.0.0.1:8081, https://… o unix:/RUTA</translation>
    </message>
    <message>
        <source>Tell it in X-Forwarded-For and the like who asks</source>
        <translation>Decirle en X-Forwarded-For y similares quién pregunta</translation>
    </message>
    <message>
        <source>/health and /version are like any other page</source>
        <translation>/health y /version son como cualquier otra página</translation>
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
    <message>
        <source>There is a field for penguin&apos;s key; a web server&apos;s goes into a header “Authorization”.</source>
        <translation>Para la clave de penguin hay un campo; la de un servidor web va en una cabecera «Authorization».</translation>
    </message>
</context>
<context>
    <name>rookery::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Log and secrets</source>
        <translation>Registro y secretos</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnóstico…</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>&amp;Acerca de</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Seguir funcionando en la bandeja</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>Iniciar al comenzar la &amp;sesión</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>Iniciar en la bandeja, sin ventana</translation>
    </message>
    <message>
        <source>Four times a second</source>
        <translation>Cuatro veces por segundo</translation>
    </message>
    <message>
        <source>Once a second</source>
        <translation>Una vez por segundo</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>As&amp;pecto</translation>
    </message>
    <message>
        <source>&amp;Closing the window</source>
        <translation>Al &amp;cerrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Update numbers</source>
        <translation>Act&amp;ualizar los números</translation>
    </message>
    <message>
        <source>Tell me, when it has lasted for 5 seconds, that</source>
        <translation>Avisarme, cuando haya durado 5 segundos, de que</translation>
    </message>
    <message>
        <source>a connection is &amp;lost</source>
        <translation>se ha &amp;perdido una conexión</translation>
    </message>
    <message>
        <source>a lost connection is &amp;back</source>
        <translation>ha &amp;vuelto una conexión perdida</translation>
    </message>
    <message>
        <source>a tunnel needs my &amp;attention: a certificate, a key, an address</source>
        <translation>un túnel requiere mi &amp;atención: un certificado, una clave, una dirección</translation>
    </message>
    <message>
        <source>a &amp;forward does not work: its port is busy, or was refused</source>
        <translation>un &amp;reenvío no funciona: su puerto está ocupado o fue rechazado</translation>
    </message>
    <message>
        <source>Everything, for finding faults</source>
        <translation>Todo, para buscar fallos</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Lo que ocurre</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Advertencias y errores</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>In the desktop&apos;s keychain</source>
        <translation>En el llavero del escritorio</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>Preguntar cada vez</translation>
    </message>
    <message>
        <source>In a file that only I can read</source>
        <translation>En un archivo que solo yo pueda leer</translation>
    </message>
    <message>
        <source>Write to the &amp;log</source>
        <translation>Escribir en el &amp;registro</translation>
    </message>
    <message>
        <source>&amp;Keep lines</source>
        <translation>&amp;Líneas que guardar</translation>
    </message>
    <message>
        <source>Keys and pass&amp;words</source>
        <translation>Claves y con&amp;traseñas</translation>
    </message>
    <message>
        <source>The file is not encrypted: every program that you start can read it.</source>
        <translation>El archivo no está cifrado: cualquier programa que usted inicie puede leerlo.</translation>
    </message>
    <message>
        <source>Ask &amp;before deleting a tunnel</source>
        <translation>Preguntar &amp;antes de eliminar un túnel</translation>
    </message>
    <message>
        <source>There is no tray on this desktop: closing the window minimizes it, or quits.</source>
        <translation>Este escritorio no tiene bandeja: cerrar la ventana la minimiza o termina el programa.</translation>
    </message>
    <message>
        <source>You are asked whether what is kept now shall move there.</source>
        <translation>Se le preguntará si lo que se guarda ahora debe moverse allí.</translation>
    </message>
    <message>
        <source>Ask before a stop cuts conn&amp;ections</source>
        <translation>Preguntar antes de que una parada corte con&amp;exiones</translation>
    </message>
</context>
<context>
    <name>rookery::SettingsStore</name>
    <message>
        <source>The settings cannot be saved to %1.</source>
        <translation>Los ajustes no se pueden guardar en %1.</translation>
    </message>
    <message>
        <source>They count until Rookery ends. Check that you may write there and that the disk is not full.</source>
        <translation>Valen hasta que Rookery se cierre. Compruebe que puede escribir allí y que el disco no está lleno.</translation>
    </message>
</context>
<context>
    <name>rookery::ShareLink</name>
    <message>
        <source>Ask whoever gave you the link for another one.</source>
        <translation>Pida otro enlace a quien se lo dio.</translation>
    </message>
    <message>
        <source>The link is too long for a tunnel.</source>
        <translation>El enlace es demasiado largo para un túnel.</translation>
    </message>
    <message>
        <source>The link cannot be read.</source>
        <translation>No se puede leer el enlace.</translation>
    </message>
    <message>
        <source>The link asks for “%1”; Rookery only imports by a link.</source>
        <translation>El enlace pide «%1»; con un enlace, Rookery solo importa.</translation>
    </message>
    <message>
        <source>The link hides characters that do not show.</source>
        <translation>El enlace oculta caracteres que no se ven.</translation>
    </message>
    <message>
        <source>The link names no server.</source>
        <translation>El enlace no nombra ningún servidor.</translation>
    </message>
    <message>
        <source>“%1” in the link is not known and was left out.</source>
        <translation>«%1» en el enlace no se conoce y se omitió.</translation>
    </message>
    <message>
        <source>%1 This was left out.</source>
        <translation>%1 Se omitió.</translation>
    </message>
    <message>
        <source>The fingerprint of the trusted certificate is none, and was left out.</source>
        <translation>La huella del certificado aceptado no es una huella y se omitió.</translation>
    </message>
    <message>
        <source>Exactly one certificate is trusted, whoever signed it: the link says which.</source>
        <translation>Se confía en un único certificado, lo firme quien lo firme: el enlace dice cuál.</translation>
    </message>
    <message>
        <source>The link names a file of this computer: %1</source>
        <translation>El enlace nombra un archivo de este equipo: %1</translation>
    </message>
    <message>
        <source>A key or a password is in the link: whoever has seen the link has it.</source>
        <translation>En el enlace hay una clave o una contraseña: quien haya visto el enlace la tiene.</translation>
    </message>
    <message>
        <source>The gateway reaches into here: %1</source>
        <translation>La pasarela llega hasta aquí: %1</translation>
    </message>
    <message>
        <source>The key is not in the link; whoever imports it enters it.</source>
        <translation>La clave no está en el enlace; la introduce quien lo importa.</translation>
    </message>
    <message>
        <source>The passphrase of the TLS key is not in the link; give it by another way.</source>
        <translation>La frase de contraseña de la clave TLS no está en el enlace; désela por otro medio.</translation>
    </message>
    <message>
        <source>The password of its proxies is not in the link; whoever imports it sets one.</source>
        <translation>La contraseña de sus proxies no está en el enlace; la establece quien lo importa.</translation>
    </message>
</context>
<context>
    <name>rookery::ShellWords</name>
    <message>
        <source>A quotation mark in the command is not closed.</source>
        <translation>Hay unas comillas sin cerrar en la orden.</translation>
    </message>
    <message>
        <source>Copy the whole command.</source>
        <translation>Copie la orden entera.</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>No hay ninguna orden.</translation>
    </message>
    <message>
        <source>Paste one, such as: penguin client wss://example.com 5432:db:5432</source>
        <translation>Pegue una, por ejemplo: penguin client wss://example.com 5432:db:5432</translation>
    </message>
    <message>
        <source>This is too long to be a command.</source>
        <translation>Es demasiado largo para ser una orden.</translation>
    </message>
</context>
<context>
    <name>rookery::ShutdownDelay</name>
    <message>
        <source>Tunnels say goodbye</source>
        <translation>Los túneles se despiden</translation>
    </message>
</context>
<context>
    <name>rookery::SingleInstance</name>
    <message>
        <source>Whether Rookery runs already cannot be found out: “%1” cannot be written.</source>
        <translation>No se puede saber si Rookery ya está en marcha: no se puede escribir «%1».</translation>
    </message>
</context>
<context>
    <name>rookery::StandardStreams</name>
    <message>
        <source>The output could not be written, because the standard output is closed.</source>
        <translation>No se pudo escribir la salida, porque la salida estándar está cerrada.</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>No se pudo escribir la salida: %1.</translation>
    </message>
</context>
<context>
    <name>rookery::StandardTexts</name>
    <message>
        <source>OK</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Sí</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;No</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Restaurar valores predeterminados</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cor&amp;tar</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Pegar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Copiar dirección del en&amp;lace</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>&amp;Seleccionar todo</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Aumentar</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Disminuir</translation>
    </message>
</context>
<context>
    <name>rookery::StartClaim</name>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>Espere un momento e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Another Rookery has not ended, and does not answer.</source>
        <translation>Otro Rookery no ha terminado y no responde.</translation>
    </message>
</context>
<context>
    <name>rookery::StartPage</name>
    <message>
        <source>No tunnel yet</source>
        <translation>Aún no hay túneles</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>Túnel nuevo</translation>
    </message>
    <message>
        <source>Type the address of a server and say what to forward.</source>
        <translation>Escriba la dirección de un servidor y diga qué reenviar.</translation>
    </message>
    <message>
        <source>Paste a command</source>
        <translation>Pegar una orden</translation>
    </message>
    <message>
        <source>Take over a “penguin client …” command as it is.</source>
        <translation>Toma una orden «penguin client …» tal como es.</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Abrir la demostración</translation>
    </message>
    <message>
        <source>Watch live flows through a gateway on this computer, in ten seconds.</source>
        <translation>Vea en diez segundos flujos vivos por una pasarela en este equipo.</translation>
    </message>
    <message>
        <source>A tunnel carries ports of this computer over one WebSocket to a penguin server or a Rookery gateway.</source>
        <translation>Un túnel lleva puertos de este equipo por un solo WebSocket a un servidor penguin o a una pasarela Rookery.</translation>
    </message>
</context>
<context>
    <name>rookery::StatusText</name>
    <message>
        <source> on port %1</source>
        <translation> en el puerto %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>detenido</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>conectando</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>conectado</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>esperando</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>requiere atención</translation>
    </message>
    <message>
        <source>off</source>
        <translation>apagado</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>a la escucha</translation>
    </message>
    <message>
        <source>port busy</source>
        <translation>puerto ocupado</translation>
    </message>
    <message>
        <source>asking the server</source>
        <translation>preguntando al servidor</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>reservado</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rechazado</translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> desde %1</translation>
    </message>
    <message>
        <source>The next try is in %1.</source>
        <translation>El próximo intento es en %1.</translation>
    </message>
    <message>
        <source>waiting for the keychain</source>
        <translation>esperando al llavero</translation>
    </message>
    <message>
        <source>listens; waits for the tunnel</source>
        <translation>a la escucha; espera al túnel</translation>
    </message>
    <message>
        <source>rests; connects when it is used</source>
        <translation>en reposo; se conecta al usarlo</translation>
    </message>
    <message>
        <source>%1 (gateway “%2”)</source>
        <translation>%1 (pasarela «%2»)</translation>
    </message>
    <message>
        <source> · RTT %1</source>
        <translation> · RTT %1</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>eliminado</translation>
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
    <name>rookery::StdioWait</name>
    <message>
        <source>Whoever read the standard output is gone, and there is no connection to the gateway yet.</source>
        <translation>Quien leía la salida estándar ya no está, y aún no hay conexión con la pasarela.</translation>
    </message>
    <message>
        <source>There was no connection to the gateway in the time that stdio waits for one.</source>
        <translation>No hubo conexión con la pasarela en el tiempo que stdio la espera.</translation>
    </message>
    <message>
        <source>--channel-timeout says how long that is.</source>
        <translation>--channel-timeout dice cuánto es.</translation>
    </message>
</context>
<context>
    <name>rookery::StopQuestion</name>
    <message>
        <source>Stop tunnel</source>
        <translation>Detener el túnel</translation>
    </message>
    <message>
        <source>Stop “%1”?</source>
        <translation>¿Detener «%1»?</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n tunnel(s)?</source>
        <translation>
            <numerusform>¿Detener %n túnel?</numerusform>
            <numerusform>¿Detener %n túneles?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would be cut.</source>
        <translation>
            <numerusform>Se cortaría %n conexión.</numerusform>
            <numerusform>Se cortarían %n conexiones.</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not &amp;ask again</source>
        <translation>No &amp;preguntar más</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
</context>
<context>
    <name>rookery::TableView</name>
    <message>
        <source>Fit columns</source>
        <translation>Ajustar columnas</translation>
    </message>
</context>
<context>
    <name>rookery::TargetOpens</name>
    <message>
        <source>Too many connections wait for the tunnel.</source>
        <translation>Demasiadas conexiones esperan al túnel.</translation>
    </message>
    <message>
        <source>There was no connection to the gateway in time.</source>
        <translation>No hubo a tiempo una conexión con la pasarela.</translation>
    </message>
    <message>
        <source>--channel-timeout says how long that is.</source>
        <translation>--channel-timeout dice cuánto es.</translation>
    </message>
    <message>
        <source>The gateway did not say whether it has reached the target.</source>
        <translation>La pasarela no dijo si ha llegado al destino.</translation>
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
    <name>rookery::TextFile</name>
    <message>
        <source>The text in %1 is UTF-16.</source>
        <translation>El texto de %1 está en UTF-16.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, which editors have in “Save as”.</source>
        <translation>Guárdelo como UTF-8; los editores lo ofrecen en «Guardar como».</translation>
    </message>
    <message>
        <source>%1 is no text: it has NUL bytes in it.</source>
        <translation>%1 no es texto: contiene bytes NUL.</translation>
    </message>
</context>
<context>
    <name>rookery::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>ahora</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>%1: download %2, upload %3</source>
        <translation>%1: bajada %2, subida %3</translation>
    </message>
    <message>
        <source>Throughput and round trip</source>
        <translation>Caudal e ida y vuelta</translation>
    </message>
    <message>
        <source>Round trip %1</source>
        <translation>Ida y vuelta %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>se desconoce</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: se desconoce</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>ida y vuelta %1</translation>
    </message>
</context>
<context>
    <name>rookery::TlsContext</name>
    <message>
        <source>The certificate and its key cannot be used together.</source>
        <translation>El certificado y su clave no se corresponden.</translation>
    </message>
    <message>
        <source>Check that the key is the one the certificate was made for.</source>
        <translation>Compruebe que el certificado se emitió para esa clave.</translation>
    </message>
    <message>
        <source>The authorities for the certificates of clients cannot be used.</source>
        <translation>No se pueden usar las autoridades para los certificados de los clientes.</translation>
    </message>
    <message>
        <source>Their files must have certificates and revocation lists in PEM.</source>
        <translation>Sus archivos deben tener certificados y listas de revocación en PEM.</translation>
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
    <message>
        <source>If you know this server, choose its authority&apos;s certificate on the editor&apos;s Advanced page.</source>
        <translation>Si conoce este servidor, elija el certificado de su autoridad en la página «Avanzado» del editor.</translation>
    </message>
    <message>
        <source>Use a name that it has in the address, or give one as the server name on the editor&apos;s Advanced page.</source>
        <translation>Use en la dirección un nombre que figure en él, o indique uno como nombre del servidor en la página «Avanzado» del editor.</translation>
    </message>
    <message>
        <source>Choose one that it knows, and its key, on the editor&apos;s Advanced page.</source>
        <translation>Elija uno que conozca, y su clave, en la página «Avanzado» del editor.</translation>
    </message>
    <message>
        <source>Give another server name on the editor&apos;s Advanced page.</source>
        <translation>Indique otro nombre del servidor en la página «Avanzado» del editor.</translation>
    </message>
    <message>
        <source>Check the port; the server may not speak TLS there, or want a certificate from us: it is chosen on the editor&apos;s Advanced page.</source>
        <translation>Compruebe el puerto; puede que el servidor no hable TLS en él, o que quiera un certificado nuestro: se elige en la página «Avanzado» del editor.</translation>
    </message>
    <message>
        <source>Somebody may be in between. Trust another one only if whoever runs the server tells you its fingerprint.</source>
        <translation>Alguien podría estar en medio. Confíe en otro solo si quien administra el servidor le indica su huella.</translation>
    </message>
    <message>
        <source>it is not the one that is trusted here</source>
        <translation>no es el que se acepta aquí</translation>
    </message>
</context>
<context>
    <name>rookery::TlsOptions</name>
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
        <source>There is no TLS library that can be used on this machine.</source>
        <translation>En este equipo no hay ninguna biblioteca TLS utilizable.</translation>
    </message>
    <message>
        <source>Install OpenSSL 3.</source>
        <translation>Instale OpenSSL 3.</translation>
    </message>
    <message>
        <source>Give its passphrase, or a key without one in a file that only you may read.</source>
        <translation>Indique su frase de contraseña, o una clave sin ella en un archivo que solo usted pueda leer.</translation>
    </message>
    <message>
        <source>The key in %1 does not open with this passphrase.</source>
        <translation>La clave de %1 no se abre con esta frase de contraseña.</translation>
    </message>
    <message>
        <source>Check the passphrase; small and capital letters differ.</source>
        <translation>Compruebe la frase; se distinguen mayúsculas y minúsculas.</translation>
    </message>
    <message>
        <source>Give both files, or none.</source>
        <translation>Indique los dos archivos, o ninguno.</translation>
    </message>
</context>
<context>
    <name>rookery::Tray</name>
    <message>
        <source>Rookery: no tunnel is on</source>
        <translation>Rookery: no hay ningún túnel encendido</translation>
    </message>
    <message numerus="yes">
        <source>Rookery: %1 of %n tunnel(s) connected</source>
        <translation>
            <numerusform>Rookery: %1 de %n túnel conectado</numerusform>
            <numerusform>Rookery: %1 de %n túneles conectados</numerusform>
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
        <translation>Abrir Rookery</translation>
    </message>
    <message>
        <source>Start all</source>
        <translation>Iniciar todos</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Detener todos</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Túneles</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the window…</source>
        <translation>
            <numerusform>%n más en la ventana…</numerusform>
            <numerusform>%n más en la ventana…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3 on)</source>
        <translation>%1 (%2 de %3 encendidos)</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copiar la dirección</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>Abrir en el navegador</translation>
    </message>
</context>
<context>
    <name>rookery::TrustDialog</name>
    <message>
        <source>Trust %1</source>
        <translation>Confiar en %1</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that you trusted. Somebody may be in between.</source>
        <translation>%1 muestra otro certificado distinto del que usted aceptó. Alguien podría estar en medio.</translation>
    </message>
    <message>
        <source>Nobody known here vouches for the certificate of %1.</source>
        <translation>Nadie conocido aquí responde por el certificado de %1.</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>Se muestra ahora</translation>
    </message>
    <message>
        <source>Trusted until now</source>
        <translation>Aceptado hasta ahora</translation>
    </message>
    <message>
        <source>It would be trusted instead of the authority in %1.</source>
        <translation>Se confiaría en él en lugar de la autoridad de %1.</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for its SHA-256 fingerprint, and trust it only if it is the same.</source>
        <translation>Pida a quien administra el servidor su huella SHA-256 y confíe en él solo si es la misma.</translation>
    </message>
    <message>
        <source>This certificate cannot be trusted by itself. Ask whoever runs the server for a better one.</source>
        <translation>No se puede confiar en este certificado por sí solo. Pida uno mejor a quien administra el servidor.</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>Con&amp;fiar en este certificado</translation>
    </message>
</context>
<context>
    <name>rookery::Tunnel</name>
    <message>
        <source>The gateway went on with a session that is over.</source>
        <translation>La pasarela siguió con una sesión que ya terminó.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelActions</name>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Reconectar</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Reintentar ahora</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Move to group…</source>
        <translation>Mover a un grupo…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>Mostrar el certificado…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelControl</name>
    <message>
        <source>No tunnel is named.</source>
        <translation>No se ha nombrado ningún túnel.</translation>
    </message>
    <message>
        <source>A tunnel to be added has no server.</source>
        <translation>Un túnel que añadir no tiene servidor.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelFilterModel</name>
    <message numerus="yes">
        <source>%1, folded group of %n tunnel(s)</source>
        <translation>
            <numerusform>%1, grupo plegado de %n túnel</numerusform>
            <numerusform>%1, grupo plegado de %n túneles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::TunnelHooks</name>
    <message numerus="yes">
        <source>It took longer than %n seconds.</source>
        <translation>
            <numerusform>Tardó más de %n segundo.</numerusform>
            <numerusform>Tardó más de %n segundos.</numerusform>
        </translation>
    </message>
    <message>
        <source>It crashed.</source>
        <translation>Se cerró por un fallo.</translation>
    </message>
    <message>
        <source>It ended with code %1.</source>
        <translation>Terminó con el código %1.</translation>
    </message>
    <message>
        <source>It could not be started: %1</source>
        <translation>No se pudo iniciar: %1</translation>
    </message>
    <message>
        <source>The command of “%1” after connecting failed.</source>
        <translation>La orden de «%1» tras conectar ha fallado.</translation>
    </message>
    <message>
        <source>The command of “%1” after disconnecting failed.</source>
        <translation>La orden de «%1» tras desconectar ha fallado.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelListModel</name>
    <message>
        <source>download %1</source>
        <translation>bajada %1</translation>
    </message>
    <message>
        <source>upload %1</source>
        <translation>subida %1</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>próximo intento %1</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelListView</name>
    <message>
        <source>Filter tunnels</source>
        <translation>Filtrar túneles</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>Túneles</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Encendidos</translation>
    </message>
    <message>
        <source>Only tunnels that are switched on</source>
        <translation>Solo los túneles encendidos</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Only tunnels that need you</source>
        <translation>Solo los túneles que requieren su atención</translation>
    </message>
    <message>
        <source>No tunnel holds these words.</source>
        <translation>Ningún túnel contiene estas palabras.</translation>
    </message>
    <message>
        <source>No tunnel is on.</source>
        <translation>No hay ningún túnel encendido.</translation>
    </message>
    <message>
        <source>No tunnel needs you.</source>
        <translation>Ningún túnel requiere su atención.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelManager</name>
    <message>
        <source>Enter it to connect.</source>
        <translation>Introdúzcalo para conectar.</translation>
    </message>
    <message>
        <source>The key for the server is needed.</source>
        <translation>Hace falta la clave del servidor.</translation>
    </message>
    <message>
        <source>The password for the proxy is needed.</source>
        <translation>Hace falta la contraseña del proxy.</translation>
    </message>
    <message>
        <source>The passphrase of the certificate&apos;s key is needed.</source>
        <translation>Hace falta la frase de contraseña de la clave del certificado.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>El llavero está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it, and the tunnel connects.</source>
        <translation>Desbloquéelo y el túnel se conecta.</translation>
    </message>
    <message>
        <source>The password of this tunnel&apos;s own proxies is needed.</source>
        <translation>Se necesita la contraseña de los proxies propios de este túnel.</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelPage</name>
    <message>
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Más acciones</translation>
    </message>
    <message>
        <source>About this tunnel</source>
        <translation>Acerca de este túnel</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Reenvíos</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flujos</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Forwards  %1</source>
        <translation>Reenvíos  %1</translation>
    </message>
    <message>
        <source>Flows  %1</source>
        <translation>Flujos  %1</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelRows</name>
    <message numerus="yes">
        <source>%n tunnel(s)</source>
        <translation>
            <numerusform>%n túnel</numerusform>
            <numerusform>%n túneles</numerusform>
        </translation>
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
    <name>rookery::UnixDialer</name>
    <message>
        <source>The unix socket %1 is not among those that are allowed.</source>
        <translation>El socket unix %1 no está entre los permitidos.</translation>
    </message>
    <message>
        <source>There is no unix socket %1.</source>
        <translation>No hay ningún socket unix %1.</translation>
    </message>
    <message>
        <source>Check the path, and that the program behind it is running.</source>
        <translation>Compruebe la ruta y que el programa que hay detrás esté en marcha.</translation>
    </message>
    <message>
        <source>Nobody listens on the unix socket %1.</source>
        <translation>Nadie escucha en el socket unix %1.</translation>
    </message>
    <message>
        <source>%1 is no unix socket that connections can be made to.</source>
        <translation>%1 no es un socket unix al que conectarse.</translation>
    </message>
    <message>
        <source>The system does not allow a connection to %1.</source>
        <translation>El sistema no permite una conexión con %1.</translation>
    </message>
    <message>
        <source>Check who may write to the unix socket, and enter its folder.</source>
        <translation>Compruebe quién puede escribir en el socket unix y entrar en su carpeta.</translation>
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
        <source>The unix socket %1 cannot be reached.</source>
        <translation>No se puede llegar al socket unix %1.</translation>
    </message>
</context>
<context>
    <name>rookery::UnixListener</name>
    <message>
        <source>Stop it, or choose another path.</source>
        <translation>Deténgalo o elija otra ruta.</translation>
    </message>
    <message>
        <source>Where the unix socket %1 should be there is a file.</source>
        <translation>Donde debería estar el socket unix %1 hay un archivo.</translation>
    </message>
    <message>
        <source>Remove it, or choose another path.</source>
        <translation>Elimínelo o elija otra ruta.</translation>
    </message>
    <message>
        <source>The unix socket %1 is in a folder that is not there.</source>
        <translation>El socket unix %1 está en una carpeta que no existe.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another path.</source>
        <translation>Cree la carpeta o elija otra ruta.</translation>
    </message>
    <message>
        <source>Choose another path.</source>
        <translation>Elija otra ruta.</translation>
    </message>
</context>
<context>
    <name>rookery::UnixRules</name>
    <message>
        <source>These are more than %1 patterns.</source>
        <translation>Son más de %1 patrones.</translation>
    </message>
    <message>
        <source>“%1” is no pattern for paths of unix sockets.</source>
        <translation>«%1» no es un patrón de rutas de sockets unix.</translation>
    </message>
    <message>
        <source>A right one: /run/app/*.sock</source>
        <translation>Lo correcto sería: /run/app/*.sock</translation>
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
    <message>
        <source>It has a field of its own.</source>
        <translation>Tiene su propio campo.</translation>
    </message>
    <message>
        <source>The key has a field of its own.</source>
        <translation>La clave tiene su propio campo.</translation>
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
    <message>
        <source>There is no folder “%1”.</source>
        <translation>No hay ninguna carpeta «%1».</translation>
    </message>
</context>
<context>
    <name>rookery::WatchCommand</name>
    <message>
        <source>Rookery has ended.</source>
        <translation>Rookery se ha cerrado.</translation>
    </message>
</context>
</TS>
