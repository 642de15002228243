<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DatagramSocket</name>
    <message>
        <source>The system gives no further UDP socket.</source>
        <translation>系统无法再提供 UDP 套接字。</translation>
    </message>
    <message>
        <source>Raise the limit of open files.</source>
        <translation>请提高打开文件数的上限。</translation>
    </message>
    <message>
        <source>Nothing can be sent to %1.</source>
        <translation>无法向 %1 发送任何内容。</translation>
    </message>
</context>
<context>
    <name>DescriptorBudget</name>
    <message>
        <source>Further connections wait: %1 of the %2 that the limit of open files allows are open, and the rest is kept for others.</source>
        <translation>后续连接需等待：打开文件数上限允许 %2 个连接，已打开 %1 个，其余留给其他使用者。</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>请关闭一些，或提高打开文件数的上限。</translation>
    </message>
</context>
<context>
    <name>GatewayRules</name>
    <message>
        <source>There is no address to listen on.</source>
        <translation>没有可供监听的地址。</translation>
    </message>
    <message>
        <source>Name at least one.</source>
        <translation>请至少指定一个。</translation>
    </message>
    <message>
        <source>The path %1 cannot be used.</source>
        <translation>路径 %1 无法使用。</translation>
    </message>
    <message>
        <source>It must begin with a slash and have no spaces, query or letters beyond ASCII.</source>
        <translation>它必须以斜杠开头，且不含空格、查询部分或 ASCII 以外的字符。</translation>
    </message>
    <message>
        <source>The pre-shared key cannot be sent in a header.</source>
        <translation>预共享密钥无法放在标头中发送。</translation>
    </message>
    <message>
        <source>Use one line of text without spaces around it.</source>
        <translation>请使用一行首尾没有空格的文本。</translation>
    </message>
    <message>
        <source>The time limit of idle UDP flows is too short.</source>
        <translation>空闲 UDP 数据流的时限太短。</translation>
    </message>
    <message>
        <source>Use 10 seconds or more.</source>
        <translation>请使用 10 秒或更长。</translation>
    </message>
    <message>
        <source>Listening on %1 without a pre-shared key would let anyone use this machine&apos;s network.</source>
        <translation>在没有预共享密钥的情况下监听 %1，会让任何人使用本机的网络。</translation>
    </message>
    <message>
        <source>Set a key, listen on 127.0.0.1 only, or allow anyone explicitly.</source>
        <translation>请设置密钥、仅监听 127.0.0.1，或明确允许任何人。</translation>
    </message>
    <message>
        <source>Certificates of clients can only be asked for with TLS.</source>
        <translation>只有使用 TLS 才能要求客户端出示证书。</translation>
    </message>
    <message>
        <source>Name a certificate and a key for this gateway, too.</source>
        <translation>请同时为此网关指定证书和密钥。</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot ask clients for certificates.</source>
        <translation>Qt 的 WebSocket 无法要求客户端出示证书。</translation>
    </message>
    <message>
        <source>Use the native one.</source>
        <translation>请使用 native 实现。</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot answer ACME challenges without TLS beside TLS.</source>
        <translation>Qt 的 WebSocket 无法在使用 TLS 的同时不经 TLS 应答 ACME 质询。</translation>
    </message>
    <message>
        <source>Qt&apos;s WebSocket cannot pass visitors on to a web site.</source>
        <translation>Qt 的 WebSocket 无法把访问者转到网站。</translation>
    </message>
</context>
<context>
    <name>GatewayTls</name>
    <message>
        <source>TLS needs a certificate and a key, and only one of them was given.</source>
        <translation>TLS 需要证书和密钥，但只给出了其中一个。</translation>
    </message>
    <message>
        <source>Name both files, or neither.</source>
        <translation>请同时指定两个文件，或都不指定。</translation>
    </message>
    <message>
        <source>This system has no TLS library that can be used.</source>
        <translation>此系统没有可用的 TLS 库。</translation>
    </message>
    <message>
        <source>Install OpenSSL and the TLS plugin of Qt.</source>
        <translation>请安装 OpenSSL 和 Qt 的 TLS 插件。</translation>
    </message>
    <message>
        <source>The file %1 holds no certificate.</source>
        <translation>文件 %1 中没有证书。</translation>
    </message>
    <message>
        <source>It must be PEM: the server&apos;s certificate first, then the ones that signed it.</source>
        <translation>它必须是 PEM 格式：先是服务器的证书，然后是为其签名的证书。</translation>
    </message>
    <message>
        <source>The file %1 holds no private key that can be used.</source>
        <translation>文件 %1 中没有可用的私钥。</translation>
    </message>
    <message>
        <source>It must be an EC or RSA key in PEM without a passphrase.</source>
        <translation>它必须是不带口令的 PEM 格式 EC 或 RSA 密钥。</translation>
    </message>
    <message>
        <source>The key %1 and the certificate %2 cannot be used together.</source>
        <translation>密钥 %1 与证书 %2 不匹配。</translation>
    </message>
    <message>
        <source>Check that the key is the one the certificate was made for.</source>
        <translation>请检查证书是否为该密钥签发。</translation>
    </message>
    <message>
        <source>There are more than %1 files in %2.</source>
        <translation>%2 中的文件多于 %1 个。</translation>
    </message>
    <message>
        <source>Put several certificates and lists into one file.</source>
        <translation>请将多个证书和列表放入同一个文件。</translation>
    </message>
    <message>
        <source>There is no certificate and no revocation list in %1, or it is broken.</source>
        <translation>%1 中没有证书或吊销列表，或者文件已损坏。</translation>
    </message>
    <message>
        <source>Write it anew as PEM or DER, or take it away.</source>
        <translation>请重新写成 PEM 或 DER 格式，或将其移走。</translation>
    </message>
    <message>
        <source>There is no certificate of an authority in %1.</source>
        <translation>%1 中没有颁发机构的证书。</translation>
    </message>
    <message>
        <source>Name a PEM file, or a folder with PEM files.</source>
        <translation>请指定 PEM 文件，或含有 PEM 文件的文件夹。</translation>
    </message>
</context>
<context>
    <name>HttpOwnAnswer</name>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 拒绝了连接。</translation>
    </message>
    <message>
        <source>The gateway has no way to the network of %1.</source>
        <translation>网关没有通往 %1 所在网络的路径。</translation>
    </message>
    <message>
        <source>%1 cannot be reached from the gateway.</source>
        <translation>从网关无法访问 %1。</translation>
    </message>
    <message>
        <source>The gateway found no address for the name in %1.</source>
        <translation>网关没有找到 %1 中名称的地址。</translation>
    </message>
    <message>
        <source>The gateway does not allow connections to %1.</source>
        <translation>网关不允许连接到 %1。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 没有及时回应。</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>隧道未连接。</translation>
    </message>
    <message>
        <source>%1 was not reached.</source>
        <translation>未能到达 %1。</translation>
    </message>
    <message>
        <source>This proxy needs its user name and password.</source>
        <translation>此代理需要其用户名和密码。</translation>
    </message>
</context>
<context>
    <name>HttpPages</name>
    <message>
        <source>A proxy needs the whole address, as in http://example.com/.</source>
        <translation>代理需要完整的地址，例如 http://example.com/。</translation>
    </message>
    <message>
        <source>There is nothing here: this is a proxy. It takes requests with the whole address.</source>
        <translation>这里没有内容：这是代理。它接受带有完整地址的请求。</translation>
    </message>
    <message>
        <source>This page can only be read.</source>
        <translation>此页面只能读取。</translation>
    </message>
    <message>
        <source>This is an HTTP proxy of Rookery. Enter its address as the proxy of your program, or the address of %1 for automatic configuration.</source>
        <translation>这是 Rookery 的 HTTP 代理。请在您的程序中将其地址填为代理，或填写 %1 的地址以自动配置。</translation>
    </message>
    <message>
        <source>A request for this file has to name the proxy&apos;s address in Host.</source>
        <translation>对此文件的请求必须在 Host 中写明代理的地址。</translation>
    </message>
</context>
<context>
    <name>HttpProxyConnection</name>
    <message>
        <source>The head of this request is too long.</source>
        <translation>此请求的头部过长。</translation>
    </message>
    <message>
        <source>This is not a request that a proxy can pass on safely.</source>
        <translation>代理无法安全地转交此请求。</translation>
    </message>
    <message>
        <source>This proxy knows no transfer coding but chunked.</source>
        <translation>除 chunked 外，此代理不支持其他传输编码。</translation>
    </message>
    <message>
        <source>This proxy passes on every method.</source>
        <translation>此代理转交所有方法。</translation>
    </message>
    <message>
        <source>CONNECT has no body.</source>
        <translation>CONNECT 没有正文。</translation>
    </message>
    <message>
        <source>The body of this request is not as its head says.</source>
        <translation>此请求的正文与其头部所述不符。</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not HTTP/1.</source>
        <translation>服务器的应答不是 HTTP/1。</translation>
    </message>
    <message>
        <source>The server sends nothing but interim answers.</source>
        <translation>服务器只发送临时应答。</translation>
    </message>
    <message>
        <source>The server changed to a protocol that nobody asked for.</source>
        <translation>服务器切换到了无人请求的协议。</translation>
    </message>
    <message>
        <source>The server asks for the password of a proxy.</source>
        <translation>服务器要求代理的密码。</translation>
    </message>
    <message>
        <source>The server says in two ways how long its answer is.</source>
        <translation>服务器以两种方式说明其应答的长度。</translation>
    </message>
    <message>
        <source>The server ended the connection without an answer.</source>
        <translation>服务器未作应答就结束了连接。</translation>
    </message>
    <message>
        <source>This request did not come in time.</source>
        <translation>此请求没有及时到达。</translation>
    </message>
</context>
<context>
    <name>HttpTarget</name>
    <message>
        <source>CONNECT needs a host and a port, as in example.com:443.</source>
        <translation>CONNECT 需要主机和端口，例如 example.com:443。</translation>
    </message>
    <message>
        <source>A proxy needs the whole address, as in http://example.com/.</source>
        <translation>代理需要完整的地址，例如 http://example.com/。</translation>
    </message>
    <message>
        <source>This proxy carries TLS only inside CONNECT.</source>
        <translation>此代理仅在 CONNECT 内传输 TLS。</translation>
    </message>
    <message>
        <source>This proxy carries http and, with CONNECT, anything on TCP.</source>
        <translation>此代理传输 http，并可通过 CONNECT 传输 TCP 上的任何内容。</translation>
    </message>
    <message>
        <source>An address for a proxy has no user name in it.</source>
        <translation>交给代理的地址中不含用户名。</translation>
    </message>
    <message>
        <source>An address in a request has no fragment.</source>
        <translation>请求中的地址不含片段标识。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 之间的数字。</translation>
    </message>
</context>
<context>
    <name>Relay</name>
    <message>
        <source>The flow was over before its bytes could be moved.</source>
        <translation>数据流在其数据转移之前就已结束。</translation>
    </message>
    <message>
        <source>The local program cut its connection off.</source>
        <translation>本地程序切断了连接。</translation>
    </message>
    <message>
        <source>The connection with the local program failed.</source>
        <translation>与本地程序的连接失败。</translation>
    </message>
</context>
<context>
    <name>TargetHost</name>
    <message>
        <source>The peer asked for port 0, which nothing can be reached at.</source>
        <translation>对端请求了端口 0，该端口无法连接任何服务。</translation>
    </message>
    <message>
        <source>The peer asked for a host name that is empty or too long.</source>
        <translation>对端请求的主机名为空或过长。</translation>
    </message>
    <message>
        <source>The peer asked for a host name that is no text.</source>
        <translation>对端请求的主机名不是文本。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Tunnels over one WebSocket, on the desktop.</source>
        <translation>桌面上的隧道，通过一个 WebSocket。</translation>
    </message>
    <message>
        <source>Start in the tray, where there is one.</source>
        <translation>在托盘中启动（如果有托盘）。</translation>
    </message>
    <message>
        <source>Rookery runs in another session of yours (%1).</source>
        <translation>Rookery 正在您的另一个会话（%1）中运行。</translation>
    </message>
    <message>
        <source>Move it here</source>
        <translation>移到这里</translation>
    </message>
    <message>
        <source>It ends there: connections through its tunnels are cut, and what is edited there is not saved.</source>
        <translation>那边的程序会结束：经其隧道的连接会中断，那边正在编辑的内容不会保存。</translation>
    </message>
    <message>
        <source>Profiles, commands, pictures of QR codes and rookery:// links to import; shown first.</source>
        <translation>要导入的配置、命令、二维码图片和 rookery:// 链接；会先显示。</translation>
    </message>
</context>
<context>
    <name>rookery::AboutDialog</name>
    <message>
        <source>About Rookery</source>
        <translation>关于 Rookery</translation>
    </message>
    <message>
        <source>Rookery %1</source>
        <translation>Rookery %1</translation>
    </message>
    <message>
        <source>A tunnel manager for penguin-v7: forwards over one WebSocket, several tunnels at once.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty. It sends nothing home and looks for no updates.

Built on Qt %1, QtKeychain, QR Code generator and tl::expected.</source>
        <translation>penguin-v7 的隧道管理器：通过一个 WebSocket 进行转发，可同时使用多个隧道。

自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。不提供任何担保。它不回传任何数据，也不检查更新。

基于 Qt %1、QtKeychain、QR Code generator 和 tl::expected。</translation>
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
        <translation>PEM 文件 (*.pem *.crt *.cer *.key);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>系统的证书</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>自己的证书</translation>
    </message>
    <message>
        <source>Own key</source>
        <translation>自己的密钥</translation>
    </message>
    <message>
        <source>from the address</source>
        <translation>取自地址</translation>
    </message>
    <message>
        <source>Do not check the certificate</source>
        <translation>不检查证书</translation>
    </message>
    <message>
        <source>&amp;Authority</source>
        <translation>颁发机构(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>证书(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Pass&amp;phrase</source>
        <translation>口令(&amp;P)</translation>
    </message>
    <message>
        <source>Server na&amp;me</source>
        <translation>服务器名称(&amp;M)</translation>
    </message>
    <message>
        <source>Request and proxy</source>
        <translation>请求和代理</translation>
    </message>
    <message>
        <source>One a line, such as X-Team: network</source>
        <translation>每行一个，例如 X-Team: network</translation>
    </message>
    <message>
        <source>Use the system&apos;s proxy</source>
        <translation>使用系统的代理</translation>
    </message>
    <message>
        <source>&amp;Host header</source>
        <translation>Host 标头(&amp;H)</translation>
    </message>
    <message>
        <source>H&amp;eaders</source>
        <translation>标头(&amp;E)</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>Proxy pass&amp;word</source>
        <translation>代理密码(&amp;W)</translation>
    </message>
    <message>
        <source>Start and timing</source>
        <translation>启动和时间</translation>
    </message>
    <message>
        <source>As it was when Rookery ended</source>
        <translation>与 Rookery 退出时相同</translation>
    </message>
    <message>
        <source>Always, when Rookery starts</source>
        <translation>Rookery 启动时总是启动</translation>
    </message>
    <message>
        <source>Only by hand</source>
        <translation>仅手动</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>启动(&amp;T)</translation>
    </message>
    <message>
        <source>Ping every</source>
        <translation>ping 间隔</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Dead without a pong for</source>
        <translation>无 pong 即失效的时间</translation>
    </message>
    <message>
        <source>Connect within</source>
        <translation>连接时限</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Open a flow within</source>
        <translation>打开数据流的时限</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>Tries in a row</source>
        <translation>连续尝试次数</translation>
    </message>
    <message>
        <source>Between two tries at most</source>
        <translation>两次尝试之间最长</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>The password does not belong here: it has a field of its own.</source>
        <translation>密码不应写在这里：它有单独的输入框。</translation>
    </message>
    <message>
        <source>T&amp;rusted one</source>
        <translation>受信任的证书(&amp;R)</translation>
    </message>
    <message>
        <source>whoever an authority vouches for</source>
        <translation>由颁发机构担保者</translation>
    </message>
    <message>
        <source>&amp;Networks</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>Disconnect when unused for</source>
        <translation>空闲多久后断开</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>such as notify-send Connected</source>
        <translation>例如 notify-send Connected</translation>
    </message>
    <message>
        <source>After connecting</source>
        <translation>连接后</translation>
    </message>
    <message>
        <source>After disconnecting</source>
        <translation>断开后</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Proxies that programs here use</source>
        <translation>供这里的程序使用的代理</translation>
    </message>
    <message>
        <source>user:password; empty: no password</source>
        <translation>用户名:密码；空：无密码</translation>
    </message>
    <message>
        <source>&amp;User and password</source>
        <translation>用户名和密码(&amp;U)</translation>
    </message>
    <message>
        <source>May listen beyond this computer without a password</source>
        <translation>可以不用密码而向这台计算机以外监听</translation>
    </message>
    <message>
        <source>Flows wait for</source>
        <translation>数据流等待时间</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>不等待</translation>
    </message>
    <message>
        <source>A user name, a colon and a password, such as ann:secret.</source>
        <translation>用户名、冒号和密码，例如 ann:secret。</translation>
    </message>
</context>
<context>
    <name>rookery::AskSecretDialog</name>
    <message>
        <source>Start %1</source>
        <translation>启动 %1</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>启动(&amp;S)</translation>
    </message>
    <message>
        <source>The key (PSK) for %1 is needed by: %2</source>
        <translation>以下隧道需要 %1 的密钥 (PSK)：%2</translation>
    </message>
    <message>
        <source>The password for the proxy %1 is needed by: %2</source>
        <translation>以下隧道需要代理 %1 的密码：%2</translation>
    </message>
    <message>
        <source>The passphrase of the private key %1 is needed by: %2</source>
        <translation>以下隧道需要私钥 %1 的口令：%2</translation>
    </message>
    <message>
        <source>&amp;Remember it in a file that only I can read (not encrypted)</source>
        <translation>记在只有我能读取的文件中（未加密）(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Remember it in the desktop&apos;s keychain</source>
        <translation>记在桌面的密钥环中(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>Start %n tunnels</source>
        <translation>
            <numerusform>启动 %n 个隧道</numerusform>
        </translation>
    </message>
    <message>
        <source>The user and password of its own proxies (user:password) are needed by: %1</source>
        <translation>需要提供自己的代理的用户名和密码（用户名:密码）：%1</translation>
    </message>
</context>
<context>
    <name>rookery::Autostart</name>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>无法写入文件 %1。</translation>
    </message>
    <message>
        <source>Check that you may write there and that the disk is not full.</source>
        <translation>请检查您是否有权在那里写入，以及磁盘是否已满。</translation>
    </message>
    <message>
        <source>The file %1 cannot be removed.</source>
        <translation>无法删除文件 %1。</translation>
    </message>
    <message>
        <source>Check that you may write there.</source>
        <translation>请检查您是否有权在那里写入。</translation>
    </message>
</context>
<context>
    <name>rookery::BackendAddress</name>
    <message>
        <source>“%1” is no address of a web site.</source>
        <translation>“%1”不是网站的地址。</translation>
    </message>
    <message>
        <source>Write http://127.0.0.1:8081, https://example.com/path or unix:/run/site.sock.</source>
        <translation>请写成 http://127.0.0.1:8081、https://example.com/path 或 unix:/run/site.sock。</translation>
    </message>
</context>
<context>
    <name>rookery::BackendDial</name>
    <message>
        <source>It does not answer.</source>
        <translation>它没有回应。</translation>
    </message>
    <message>
        <source>TLS failed: %1</source>
        <translation>TLS 失败：%1</translation>
    </message>
</context>
<context>
    <name>rookery::BackendVisitor</name>
    <message>
        <source>There are too many connections to it.</source>
        <translation>到它的连接过多。</translation>
    </message>
    <message>
        <source>The web site at %1 cannot be reached: %2</source>
        <translation>无法访问 %1 上的网站：%2</translation>
    </message>
</context>
<context>
    <name>rookery::BasicsPage</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Key (PSK)</source>
        <translation>密钥 (PSK)(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Group</source>
        <translation>组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Forwards</source>
        <translation>转发(&amp;F)</translation>
    </message>
    <message>
        <source>Gate&amp;way</source>
        <translation>网关(&amp;W)</translation>
    </message>
    <message>
        <source>Server, key, TLS and proxy are those of “%1”.</source>
        <translation>服务器、密钥、TLS 和代理取自“%1”。</translation>
    </message>
</context>
<context>
    <name>rookery::BindQueue</name>
    <message>
        <source>The server refused to listen on port %1 for this reverse forward.</source>
        <translation>服务器拒绝为此反向转发监听端口 %1。</translation>
    </message>
    <message>
        <source>Reverse forwards have to be allowed there, and the port has to be free.</source>
        <translation>服务器必须允许反向转发，且该端口必须空闲。</translation>
    </message>
    <message>
        <source>The server did not answer when it was asked for a reverse forward.</source>
        <translation>服务器没有回应反向转发的请求。</translation>
    </message>
    <message>
        <source>It may be a penguin, which never answers; a Rookery gateway with reverse forwards allowed does.</source>
        <translation>它可能是 penguin，从不回应；允许反向转发的 Rookery 网关会回应。</translation>
    </message>
    <message>
        <source>The connection may be slow; an answer that comes late is taken.</source>
        <translation>连接可能较慢；迟到的应答仍然有效。</translation>
    </message>
    <message>
        <source>The server gave no port for this reverse forward.</source>
        <translation>服务器没有为此反向转发提供端口。</translation>
    </message>
</context>
<context>
    <name>rookery::CertificateDialog</name>
    <message>
        <source>without a name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <source>Certificates of %1</source>
        <translation>%1 的证书</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>另存为文件(&amp;S)…</translation>
    </message>
    <message>
        <source>✓ This certificate is trusted here.</source>
        <translation>✓ 此证书在这里受信任。</translation>
    </message>
    <message>
        <source>Name: %1</source>
        <translation>名称：%1</translation>
    </message>
    <message>
        <source>Valid for: %1</source>
        <translation>适用于：%1</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>没有任何名称</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>颁发者：%1</translation>
    </message>
    <message>
        <source>Valid from: %1</source>
        <translation>有效期自：%1</translation>
    </message>
    <message>
        <source>Valid until: %1</source>
        <translation>有效期至：%1</translation>
    </message>
    <message numerus="yes">
        <source>Key: %n bit(s)</source>
        <translation>
            <numerusform>密钥：%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>Serial number: %1</source>
        <translation>序列号：%1</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256：%1</translation>
    </message>
    <message>
        <source>Save certificate</source>
        <translation>保存证书</translation>
    </message>
    <message>
        <source>PEM files (*.pem)</source>
        <translation>PEM 文件 (*.pem)</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>无法写入文件 %1。</translation>
    </message>
    <message>
        <source>The server has not shown a certificate yet. Connect first.</source>
        <translation>服务器尚未出示证书。请先连接。</translation>
    </message>
    <message>
        <source>This certificate was not checked.</source>
        <translation>此证书未经检查。</translation>
    </message>
    <message>
        <source>It is not the certificate that is trusted here.</source>
        <translation>它不是这里所信任的证书。</translation>
    </message>
</context>
<context>
    <name>rookery::CertificateReload</name>
    <message>
        <source>The revocation list of %1 is missing now.</source>
        <translation>%1 的吊销列表现在不见了。</translation>
    </message>
    <message>
        <source>Put it back, or start the gateway anew to do without it.</source>
        <translation>请将其放回，或重新启动网关以不再使用它。</translation>
    </message>
    <message>
        <source>The new one is still being read, and will be read once more.</source>
        <translation>新证书仍在读取中，之后会再读一次。</translation>
    </message>
    <message>
        <source>The new one cannot be read, because too many files that were asked for do not come.</source>
        <translation>无法读取新证书，因为请求的文件中有太多没有响应。</translation>
    </message>
    <message>
        <source>Authorities for clients: %1. Revocation lists: %2.</source>
        <translation>客户端证书颁发机构：%1。吊销列表：%2。</translation>
    </message>
    <message>
        <source>It is on a disk or a network drive that may not answer.</source>
        <translation>它所在的磁盘或网络驱动器可能没有响应。</translation>
    </message>
</context>
<context>
    <name>rookery::ClientArguments</name>
    <message>
        <source>Only one forward can use stdio.</source>
        <translation>只有一个转发可以使用 stdio。</translation>
    </message>
    <message>
        <source>“%1” listens where another forward listens already.</source>
        <translation>“%1”监听的位置已有另一个转发在监听。</translation>
    </message>
    <message>
        <source>WARNING: the server&apos;s certificate is NOT checked (--tls-skip-verify). Anyone on the way can read and change everything.</source>
        <translation>警告：未检查服务器的证书（--tls-skip-verify）。途中的任何人都能读取并修改一切。</translation>
    </message>
    <message>
        <source>--%1 has no effect, because the server&apos;s address does not start with wss:// or https://.</source>
        <translation>--%1 不起作用，因为服务器地址不是以 wss:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>The key is sent unencrypted, because the server&apos;s address does not start with wss:// or https://.</source>
        <translation>密钥将以未加密方式发送，因为服务器地址不是以 wss:// 或 https:// 开头。</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing.</source>
        <translation>缺少服务器地址。</translation>
    </message>
    <message>
        <source>No forward is given, for example 5432:db.internal:5432.</source>
        <translation>没有给出转发，例如 5432:db.internal:5432。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>--on-demand has no effect, because a reverse forward or stdio needs the connection always.</source>
        <translation>--on-demand 不起作用，因为反向转发或 stdio 始终需要连接。</translation>
    </message>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>转发超过了 %1 个。</translation>
    </message>
    <message>
        <source>stdio can be given on the command line, not in a file of forwards.</source>
        <translation>stdio 可以在命令行上指定，不能在转发文件中指定。</translation>
    </message>
    <message>
        <source>There is no forward in the file %1.</source>
        <translation>文件 %1 中没有转发。</translation>
    </message>
    <message>
        <source>Each has a line of its own, such as 5432:db.internal:5432.</source>
        <translation>每个转发单独一行，例如 5432:db.internal:5432。</translation>
    </message>
</context>
<context>
    <name>rookery::ClientCommand</name>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>stdio cannot be used, because the standard input is closed.</source>
        <translation>无法使用 stdio，因为标准输入已关闭。</translation>
    </message>
    <message>
        <source>stdio cannot be used, because the standard output is closed.</source>
        <translation>无法使用 stdio，因为标准输出已关闭。</translation>
    </message>
    <message>
        <source>Certificates and keys are read at every try to connect; the connection goes on.</source>
        <translation>每次尝试连接时都会读取证书和密钥；连接继续。</translation>
    </message>
    <message>
        <source> · RTT %1</source>
        <translation> · RTT %1</translation>
    </message>
    <message>
        <source>Too many files do not answer. Try again later.</source>
        <translation>没有响应的文件过多。请稍后重试。</translation>
    </message>
    <message>
        <source>The forwards in use stay: %1</source>
        <translation>正在使用的转发保持不变：%1</translation>
    </message>
    <message>
        <source>The forwards in %1 were read again: %2 new, %3 gone; the others go on.</source>
        <translation>已重新读取 %1 中的转发：新增 %2 个，移除 %3 个；其余继续。</translation>
    </message>
</context>
<context>
    <name>rookery::ClientOption</name>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The gateway&apos;s key, in a file</source>
        <translation>网关的密钥，存放在文件中</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>The same on the command line; the environment variable ROOKERY_PSK works too</source>
        <translation>同上，写在命令行上；也可以使用环境变量 ROOKERY_PSK</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>http://[USER:PASSWORD@]HOST:PORT or socks5://...</source>
        <translation>http://[用户名:密码@]主机:端口 或 socks5://...</translation>
    </message>
    <message>
        <source>&quot;NAME: VALUE&quot;</source>
        <translation>&quot;名称: 值&quot;</translation>
    </message>
    <message>
        <source>Add a header to the request; may be repeated</source>
        <translation>向请求添加标头；可以重复</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Send this Host header instead of SERVER&apos;s</source>
        <translation>发送此 Host 标头，代替服务器地址中的主机</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Give up a try to connect after this time [10]</source>
        <translation>超过此时间就放弃一次连接尝试 [10]</translation>
    </message>
    <message>
        <source>Give up opening a connection to a target [10]</source>
        <translation>超过此时间就放弃打开到目标的连接 [10]</translation>
    </message>
    <message>
        <source>Trust these certificates (PEM) instead of the system&apos;s</source>
        <translation>信任这些证书（PEM），而不是系统的证书</translation>
    </message>
    <message>
        <source>Show this certificate (PEM) to the gateway</source>
        <translation>向网关出示此证书（PEM）</translation>
    </message>
    <message>
        <source>The key (PEM) of that certificate</source>
        <translation>该证书的密钥（PEM）</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Expect a certificate for this name</source>
        <translation>期望证书适用于此名称</translation>
    </message>
    <message>
        <source>Accept any certificate. Only for tests: it takes away all protection against eavesdroppers</source>
        <translation>接受任何证书。仅用于测试：它会去掉对窃听者的一切防护</translation>
    </message>
    <message>
        <source>Ping this often; 0 never [25]</source>
        <translation>每隔此时间发送 ping；0 表示从不 [25]</translation>
    </message>
    <message>
        <source>Without an answer for this long, connect again; 0 waits for ever [60]</source>
        <translation>这么久没有回应就重新连接；0 表示一直等待 [60]</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Give up after N failed tries; 0 never [0]</source>
        <translation>失败 N 次后放弃；0 表示从不 [0]</translation>
    </message>
    <message>
        <source>MS</source>
        <translation>毫秒</translation>
    </message>
    <message>
        <source>The longest wait between two tries, in milliseconds [300000]</source>
        <translation>两次尝试之间的最长等待时间，毫秒 [300000]</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Which WebSocket implementation: native or qt [native]</source>
        <translation>使用哪种 WebSocket 实现：native 或 qt [native]</translation>
    </message>
    <message>
        <source>Do not tell anyone on the way which name is asked for (SNI)</source>
        <translation>不向途中的任何人透露所请求的名称（SNI）</translation>
    </message>
    <message>
        <source>Connect when something uses a forward, and not before</source>
        <translation>有程序使用转发时才连接</translation>
    </message>
    <message>
        <source>MINUTES</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>With --on-demand: disconnect after this time without a flow [5]</source>
        <translation>与 --on-demand 一起：没有数据流超过此时间就断开 [5]</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Run this each time when connected, without a shell</source>
        <translation>每次连接后运行此命令，不经 shell</translation>
    </message>
    <message>
        <source>Run this each time when connected no more</source>
        <translation>每次断开后运行此命令</translation>
    </message>
    <message>
        <source>More forwards, one a line, # for comments; read again at SIGHUP, which touches none that did not change</source>
        <translation>更多转发，每行一个，# 表示注释；收到 SIGHUP 时重新读取，不影响没有更改的转发</translation>
    </message>
    <message>
        <source>“user:password” that programs have to show, in a file; the environment variable ROOKERY_FORWARD_AUTH works too</source>
        <translation>程序必须提供的“用户名:密码”，存放在文件中；也可以使用环境变量 ROOKERY_FORWARD_AUTH</translation>
    </message>
    <message>
        <source>Flows outlive a lost connection for this long; 0 they end with it [60]</source>
        <translation>连接断开后数据流保留这么久；0 表示随连接结束 [60]</translation>
    </message>
    <message>
        <source>Let socks listen beyond this computer without a password</source>
        <translation>允许 socks 不用密码而向这台计算机以外监听</translation>
    </message>
</context>
<context>
    <name>rookery::ClientTlsFiles</name>
    <message>
        <source>The files of certificates and keys could not be read within %1 s.</source>
        <translation>未能在 %1 秒内读取证书和密钥文件。</translation>
    </message>
    <message>
        <source>A disk or a network drive may not answer; keep them on a local one.</source>
        <translation>某个磁盘或网络驱动器可能没有响应；请将文件放在本地磁盘上。</translation>
    </message>
</context>
<context>
    <name>rookery::CloseGuard</name>
    <message>
        <source>Close Rookery</source>
        <translation>关闭 Rookery</translation>
    </message>
    <message>
        <source>Keep the tunnels running in the background?</source>
        <translation>让隧道在后台继续运行吗？</translation>
    </message>
    <message>
        <source>The symbol in the tray brings the window back. You can change your mind in the settings.</source>
        <translation>点击托盘中的图标可重新打开窗口。您可以在设置中更改此选择。</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Quit Rookery</source>
        <translation>退出 Rookery</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) through the tunnels would be cut.</source>
        <translation>
            <numerusform>通过隧道的 %n 个连接将被切断。</numerusform>
        </translation>
    </message>
    <message>
        <source>What you changed in “%1” is not saved.</source>
        <translation>您在“%1”中的更改尚未保存。</translation>
    </message>
</context>
<context>
    <name>rookery::CommandExport</name>
    <message>
        <source>Put the key into the file rookery.psk that only you may read.</source>
        <translation>请把密钥放入只有您能读取的文件 rookery.psk。</translation>
    </message>
    <message>
        <source>Put the key into the variable PENGUIN_PSK before you run the command.</source>
        <translation>运行命令之前，请把密钥放入变量 PENGUIN_PSK。</translation>
    </message>
    <message>
        <source>YOUR-VALUE</source>
        <translation>您的值</translation>
    </message>
    <message>
        <source>The value of the header %1 was left out.</source>
        <translation>标头 %1 的值已省略。</translation>
    </message>
    <message>
        <source>The password of the proxy was left out.</source>
        <translation>代理的密码已省略。</translation>
    </message>
    <message>
        <source>penguin 0.8 takes --proxy and does not use it.</source>
        <translation>penguin 0.8 接受 --proxy 但不使用它。</translation>
    </message>
    <message>
        <source>A command cannot give the passphrase of the TLS key; use a key without one.</source>
        <translation>命令无法给出 TLS 密钥的口令；请使用不带口令的密钥。</translation>
    </message>
    <message>
        <source>penguin 0.8 cannot do the reverse forward %1.</source>
        <translation>penguin 0.8 不支持反向转发 %1。</translation>
    </message>
    <message>
        <source>No forward is switched on; the command needs one.</source>
        <translation>没有启用任何转发；命令需要一个。</translation>
    </message>
    <message>
        <source>penguin 0.8 cannot do the forward %1.</source>
        <translation>penguin 0.8 做不到转发 %1。</translation>
    </message>
    <message>
        <source>penguin 0.8 has no option --%1.</source>
        <translation>penguin 0.8 没有选项 --%1。</translation>
    </message>
    <message>
        <source>A command cannot name the one certificate that is trusted; save it as a file and give that with --tls-ca.</source>
        <translation>命令无法指定唯一信任的证书；请将其保存为文件并用 --tls-ca 指定。</translation>
    </message>
    <message>
        <source>--%1 was left out, because the tunnel&apos;s commands are switched off.</source>
        <translation>--%1 已省略，因为隧道的命令已停用。</translation>
    </message>
    <message>
        <source>Put “user:password” of its proxies into the file rookery.auth that only you may read.</source>
        <translation>请把其代理的“用户名:密码”放入只有您能读取的文件 rookery.auth。</translation>
    </message>
    <message>
        <source>penguin 0.8 has proxies without a password only.</source>
        <translation>penguin 0.8 只有不用密码的代理。</translation>
    </message>
</context>
<context>
    <name>rookery::CommandImport</name>
    <message>
        <source>The forward “%1” was left out: a SOCKS proxy at the other end is not supported.</source>
        <translation>转发“%1”已省略：不支持另一端的 SOCKS 代理。</translation>
    </message>
    <message>
        <source>chisel listens on all addresses where a forward names none; here it is 127.0.0.1.</source>
        <translation>转发未指定地址时，chisel 监听所有地址；这里是 127.0.0.1。</translation>
    </message>
    <message>
        <source>chisel&apos;s server speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>chisel 的服务器使用另一种协议：服务器地址处必须是 penguin 或 Rookery 网关。</translation>
    </message>
    <message>
        <source>there are no users here, but one key for the server.</source>
        <translation>这里没有用户，而是服务器的一个密钥。</translation>
    </message>
    <message>
        <source>use wss:// and the server&apos;s certificate instead.</source>
        <translation>请改用 wss:// 和服务器的证书。</translation>
    </message>
    <message>
        <source>The server&apos;s address is missing in the command.</source>
        <translation>命令中缺少服务器地址。</translation>
    </message>
    <message>
        <source>A right one: chisel client https://example.com 5432:db.internal:5432</source>
        <translation>正确的写法：chisel client https://example.com 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>A right one: penguin client wss://example.com 5432:db.internal:5432</source>
        <translation>正确的写法：penguin client wss://example.com 5432:db.internal:5432</translation>
    </message>
    <message>
        <source>Only a shell knows the value of %1; look where it went and put the value there.</source>
        <translation>只有 shell 知道 %1 的值；请查看它出现在哪里，并在那里填入该值。</translation>
    </message>
    <message>
        <source>This is not a command of penguin, rookery-cli, chisel or wstunnel.</source>
        <translation>这不是 penguin、rookery-cli、chisel 或 wstunnel 的命令。</translation>
    </message>
    <message>
        <source>This command starts a server; only a client&apos;s becomes a tunnel.</source>
        <translation>此命令启动服务器；只有客户端的命令才能成为隧道。</translation>
    </message>
    <message>
        <source>The word “client” is missing in the command.</source>
        <translation>命令中缺少“client”一词。</translation>
    </message>
    <message>
        <source>The option %1 is not known and was left out.</source>
        <translation>选项 %1 未知，已省略。</translation>
    </message>
    <message>
        <source>The option --%1 has no value and was left out.</source>
        <translation>选项 --%1 没有值，已省略。</translation>
    </message>
    <message>
        <source>--%1 was left out: %2</source>
        <translation>--%1 已省略：%2</translation>
    </message>
    <message>
        <source>The forward “%1” was left out: %2</source>
        <translation>转发“%1”已省略：%2</translation>
    </message>
    <message>
        <source>“%1” is not a time.</source>
        <translation>“%1”不是时间。</translation>
    </message>
    <message>
        <source>The command has no forward that can be used; add one.</source>
        <translation>命令中没有可用的转发；请添加一个。</translation>
    </message>
    <message>
        <source>penguin listens on all addresses of the computer where a forward names none; here it is 127.0.0.1, this computer only.</source>
        <translation>转发未指定地址时，penguin 监听计算机的所有地址；这里是 127.0.0.1，仅限这台计算机。</translation>
    </message>
    <message>
        <source>The key is in the file %1, which was not read; enter the key.</source>
        <translation>密钥在文件 %1 中，该文件未被读取；请输入密钥。</translation>
    </message>
    <message>
        <source>it has no effect.</source>
        <translation>它不起作用。</translation>
    </message>
    <message>
        <source>%1 This was left out.</source>
        <translation>%1 已将其省略。</translation>
    </message>
    <message>
        <source>The forward “%1” was left out: there is no such kind here.</source>
        <translation>转发“%1”已省略：这里没有这种类型。</translation>
    </message>
    <message>
        <source>The forward “%1” has a login there and none here.</source>
        <translation>转发“%1”在那里需要登录，在这里不需要。</translation>
    </message>
    <message>
        <source>The forward “%1” has settings behind “?” that were left out.</source>
        <translation>转发“%1”在“?”之后有设置，已省略。</translation>
    </message>
    <message>
        <source>it is wstunnel&apos;s own; a path goes into the server&apos;s address.</source>
        <translation>这是 wstunnel 特有的；路径应写入服务器地址。</translation>
    </message>
    <message>
        <source>wstunnel would not check the server&apos;s certificate; here it is checked.</source>
        <translation>wstunnel 不会检查服务器的证书；这里会检查。</translation>
    </message>
    <message>
        <source>wstunnel&apos;s server speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>wstunnel 的服务器使用另一种协议：服务器地址处必须是 penguin 或 Rookery 网关。</translation>
    </message>
    <message>
        <source>there is no such setting here.</source>
        <translation>这里没有这样的设置。</translation>
    </message>
    <message>
        <source>A right one: wstunnel client -L tcp://5432:db.internal:5432 wss://example.com</source>
        <translation>正确的写法：wstunnel client -L tcp://5432:db.internal:5432 wss://example.com</translation>
    </message>
    <message>
        <source>The option %1 takes no value and was left out.</source>
        <translation>选项 %1 不带值，已略去。</translation>
    </message>
    <message>
        <source>A word that is no forward was left out.</source>
        <translation>略过了一个不是转发的词。</translation>
    </message>
    <message>
        <source>Only the first %1 commands were read.</source>
        <translation>只读取了前 %1 条命令。</translation>
    </message>
    <message>
        <source>Import the rest on its own.</source>
        <translation>请单独导入其余部分。</translation>
    </message>
    <message>
        <source>What it runs after connecting and disconnecting stays switched off until you have read it in the editor and switch it on there.</source>
        <translation>它在连接和断开后运行的命令保持停用，直到您在编辑器中阅读并启用它们。</translation>
    </message>
    <message>
        <source>A tunnel gets at most %1 forwards here; the rest was left out.</source>
        <translation>这里一个隧道最多有 %1 个转发；其余已省略。</translation>
    </message>
    <message>
        <source>The forwards are in the file %1, which was not read; paste what is in it.</source>
        <translation>转发在文件 %1 中，该文件未被读取；请粘贴其内容。</translation>
    </message>
    <message>
        <source>The password of its proxies is in the file %1, which was not read; enter it.</source>
        <translation>其代理的密码在文件 %1 中，该文件未被读取；请输入密码。</translation>
    </message>
    <message>
        <source>A right one: ssh -L 5432:db.internal:5432 example.com</source>
        <translation>正确的写法：ssh -L 5432:db.internal:5432 example.com</translation>
    </message>
    <message>
        <source>ssh speaks another protocol: at the server&apos;s address there has to be a penguin or a Rookery gateway.</source>
        <translation>ssh 使用另一种协议：服务器地址处必须是 penguin 或 Rookery 网关。</translation>
    </message>
</context>
<context>
    <name>rookery::CommandLine</name>
    <message>
        <source>rookery: There is no display to show a window on; rookery-cli runs tunnels without one.</source>
        <translation>rookery：没有可显示窗口的显示器；rookery-cli 无需显示器即可运行隧道。</translation>
    </message>
</context>
<context>
    <name>rookery::CommandPreview</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>The same as a command</source>
        <translation>等同的命令</translation>
    </message>
    <message>
        <source>The same as a penguin command</source>
        <translation>等同的 penguin 命令</translation>
    </message>
    <message>
        <source>Appears when the address of the server is right.</source>
        <translation>服务器地址正确时显示。</translation>
    </message>
</context>
<context>
    <name>rookery::ConnectFailure</name>
    <message>
        <source>The proxy %1 wants a user name and password, or other ones.</source>
        <translation>代理 %1 需要用户名和密码，或需要其他的用户名和密码。</translation>
    </message>
    <message>
        <source>Put them into the proxy&apos;s address.</source>
        <translation>请把它们写入代理的地址。</translation>
    </message>
    <message>
        <source>The proxy %1 refused the connection.</source>
        <translation>代理 %1 拒绝了连接。</translation>
    </message>
    <message>
        <source>Check its port, and whether it is running.</source>
        <translation>请检查其端口以及它是否在运行。</translation>
    </message>
    <message>
        <source>The proxy&apos;s name in %1 was not found.</source>
        <translation>找不到 %1 中的代理名称。</translation>
    </message>
    <message>
        <source>Check its spelling and whether this machine is online.</source>
        <translation>请检查拼写以及本机是否联网。</translation>
    </message>
    <message>
        <source>The proxy %1 did not answer in time.</source>
        <translation>代理 %1 没有及时回应。</translation>
    </message>
    <message>
        <source>Check its address and whether this machine is online.</source>
        <translation>请检查其地址以及本机是否联网。</translation>
    </message>
    <message>
        <source>The proxy %1 closed the connection.</source>
        <translation>代理 %1 关闭了连接。</translation>
    </message>
    <message>
        <source>It may not allow connections to this server.</source>
        <translation>它可能不允许连接到此服务器。</translation>
    </message>
    <message>
        <source>The proxy %1 did not open the connection or is not a proxy of this kind.</source>
        <translation>代理 %1 没有打开连接，或不是这种类型的代理。</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s kind and port, and whether it allows this server.</source>
        <translation>请检查代理的类型和端口，以及它是否允许此服务器。</translation>
    </message>
    <message>
        <source>%1 closed the connection without an answer.</source>
        <translation>%1 未作回应就关闭了连接。</translation>
    </message>
    <message>
        <source>Check the port; the server may also want a certificate from us (--tls-cert).</source>
        <translation>请检查端口；服务器也可能要求我们出示证书（--tls-cert）。</translation>
    </message>
    <message>
        <source>Check the port; if the server speaks TLS, the address begins with wss://.</source>
        <translation>请检查端口；如果服务器使用 TLS，地址应以 wss:// 开头。</translation>
    </message>
    <message>
        <source>This machine does not allow a connection to %1.</source>
        <translation>本机不允许连接到 %1。</translation>
    </message>
    <message>
        <source>Check its firewall.</source>
        <translation>请检查其防火墙。</translation>
    </message>
    <message>
        <source>The proxy %1 does not allow a connection to %2.</source>
        <translation>代理 %1 不允许连接到 %2。</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy, or use another port of the server.</source>
        <translation>请询问代理的管理员，或使用服务器的其他端口。</translation>
    </message>
    <message>
        <source>The path or the key may be wrong: a tunnel server answers both like a page that is not there.</source>
        <translation>路径或密钥可能有误：隧道服务器对二者的回应都与不存在的页面相同。</translation>
    </message>
    <message>
        <source>Too many attempts were made; wait a while.</source>
        <translation>尝试次数过多；请稍候。</translation>
    </message>
    <message>
        <source>The server behind a proxy there is restarting or down; it is worth trying again.</source>
        <translation>那里的代理后面的服务器正在重启或已停止；值得再试。</translation>
    </message>
    <message>
        <source>There is an ordinary web page at this address; check the path.</source>
        <translation>此地址是普通网页；请检查路径。</translation>
    </message>
    <message>
        <source>The server sends visitors on to another address; use that one.</source>
        <translation>服务器把访问者转到另一个地址；请使用那个地址。</translation>
    </message>
    <message>
        <source>The server has a problem of its own; it is worth trying again.</source>
        <translation>服务器自身出现问题；值得再试。</translation>
    </message>
    <message>
        <source>Check the address; a proxy on the way may also not pass WebSocket connections.</source>
        <translation>请检查地址；途中的代理也可能不放行 WebSocket 连接。</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>找不到名称 %1。</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 拒绝了连接。</translation>
    </message>
    <message>
        <source>Check the port, and whether the server is running.</source>
        <translation>请检查端口以及服务器是否在运行。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>无法到达 %1。</translation>
    </message>
    <message>
        <source>Check this machine&apos;s network.</source>
        <translation>请检查本机的网络。</translation>
    </message>
    <message>
        <source>%1 did not answer.</source>
        <translation>%1 没有回应。</translation>
    </message>
    <message>
        <source>Check the address; a firewall may be on the way.</source>
        <translation>请检查地址；途中可能有防火墙。</translation>
    </message>
    <message>
        <source>The connection to %1 failed.</source>
        <translation>到 %1 的连接失败。</translation>
    </message>
    <message>
        <source>Check whether this machine is online.</source>
        <translation>请检查本机是否联网。</translation>
    </message>
    <message>
        <source>The name %1 was not resolved within %2 s.</source>
        <translation>名称 %1 未能在 %2 秒内解析。</translation>
    </message>
    <message>
        <source>%1 did not answer within %2 s.</source>
        <translation>%1 未能在 %2 秒内回应。</translation>
    </message>
    <message>
        <source>%1 did not finish TLS within %2 s.</source>
        <translation>%1 未能在 %2 秒内完成 TLS。</translation>
    </message>
    <message>
        <source>The server may not speak TLS at this port: then the address begins with ws://.</source>
        <translation>服务器在此端口可能不使用 TLS：此时地址应以 ws:// 开头。</translation>
    </message>
    <message>
        <source>%1 did not open the tunnel within %2 s.</source>
        <translation>%1 未能在 %2 秒内打开隧道。</translation>
    </message>
    <message>
        <source>Check the port; the server may be overloaded.</source>
        <translation>请检查端口；服务器可能过载。</translation>
    </message>
    <message>
        <source>%1 answered &quot;%2&quot; instead of opening the tunnel.</source>
        <translation>%1 回应了“%2”，没有打开隧道。</translation>
    </message>
    <message>
        <source>%1 did not answer like a WebSocket server.</source>
        <translation>%1 的回应不像 WebSocket 服务器。</translation>
    </message>
    <message>
        <source>Check the address and the port; a proxy on the way may also not pass WebSocket connections.</source>
        <translation>请检查地址和端口；途中的代理也可能不放行 WebSocket 连接。</translation>
    </message>
    <message>
        <source>%1 is a WebSocket server, but none that speaks %2.</source>
        <translation>%1 是 WebSocket 服务器，但不支持 %2。</translation>
    </message>
    <message>
        <source>Check the path in the address.</source>
        <translation>请检查地址中的路径。</translation>
    </message>
    <message>
        <source>Check the port; the server may also want a certificate from us: it is chosen on the editor&apos;s Advanced page.</source>
        <translation>请检查端口；服务器也可能要求我们出示证书：可在编辑器的“高级”页中选择。</translation>
    </message>
    <message>
        <source>The proxy %1 cannot be reached.</source>
        <translation>无法连接到代理 %1。</translation>
    </message>
    <message>
        <source>This machine does not allow a connection to the proxy %1.</source>
        <translation>此计算机不允许连接到代理 %1。</translation>
    </message>
    <message>
        <source>The proxy %1 has not opened a connection to %2 within %3 s.</source>
        <translation>代理 %1 在 %3 秒内没有打开到 %2 的连接。</translation>
    </message>
    <message>
        <source>Check both addresses; a firewall may be on the way.</source>
        <translation>请检查这两个地址；途中可能有防火墙。</translation>
    </message>
    <message>
        <source>The server sends visitors on to %1; use that one.</source>
        <translation>服务器将访问者转到 %1；请使用该地址。</translation>
    </message>
    <message>
        <source>It may want you to log in with a web browser first.</source>
        <translation>它可能要求您先用网页浏览器登录。</translation>
    </message>
    <message>
        <source>The proxy %1 answered &quot;%2&quot; instead of opening a connection to %3.</source>
        <translation>代理 %1 回答“%2”，而没有打开到 %3 的连接。</translation>
    </message>
</context>
<context>
    <name>rookery::ConnectionProbe</name>
    <message>
        <source>The server upgraded the connection but does not answer a ping.</source>
        <translation>服务器升级了连接，但不回应 ping。</translation>
    </message>
    <message>
        <source>Something between here and the server may hold WebSocket traffic back.</source>
        <translation>这里与服务器之间可能有什么阻拦了 WebSocket 流量。</translation>
    </message>
</context>
<context>
    <name>rookery::ConnectionTest</name>
    <message>
        <source>Find the server&apos;s address</source>
        <translation>查找服务器的地址</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Secure the connection (TLS)</source>
        <translation>保护连接（TLS）</translation>
    </message>
    <message>
        <source>Switch to the tunnel&apos;s protocol</source>
        <translation>切换到隧道协议</translation>
    </message>
    <message>
        <source>Ping there and back</source>
        <translation>ping 往返</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>Test &amp;again</source>
        <translation>再次测试(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Certificates…</source>
        <translation>证书(&amp;C)…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It works. A round trip takes %1.</source>
        <translation>一切正常。一次往返用时 %1。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>answers after %1</source>
        <translation>在 %1 后应答</translation>
    </message>
    <message>
        <source>not refused within %1</source>
        <translation>%1 内未被拒绝</translation>
    </message>
    <message>
        <source>behind the gateway: refused after %1</source>
        <translation>网关之后：在 %1 后被拒绝</translation>
    </message>
    <message>
        <source>the gateway does not answer</source>
        <translation>网关没有响应</translation>
    </message>
    <message>
        <source>asked only while the tunnel runs</source>
        <translation>仅在隧道运行时询问</translation>
    </message>
    <message>
        <source>UDP: nobody can tell</source>
        <translation>UDP：无法得知</translation>
    </message>
    <message>
        <source>each connection says where to</source>
        <translation>由每个连接指定目标</translation>
    </message>
    <message numerus="yes">
        <source>But %n target(s) cannot be reached from there. Check host and port as the gateway sees them.</source>
        <translation>
            <numerusform>但有 %n 个目标无法从那里访问。请按网关所见检查主机和端口。</numerusform>
        </translation>
    </message>
    <message>
        <source>not asked: only the first %1 are</source>
        <translation>未询问：只询问前 %1 个</translation>
    </message>
</context>
<context>
    <name>rookery::ControlClient</name>
    <message>
        <source>Rookery does not answer.</source>
        <translation>Rookery 没有回应。</translation>
    </message>
    <message>
        <source>Is it busy, or did it hang?</source>
        <translation>它是在忙，还是已停止响应？</translation>
    </message>
    <message>
        <source>Rookery&apos;s answer is too long to be one.</source>
        <translation>Rookery 的回应过长，不可能是回应。</translation>
    </message>
    <message>
        <source>Rookery is not running.</source>
        <translation>Rookery 没有运行。</translation>
    </message>
    <message>
        <source>Start it and try again.</source>
        <translation>请启动它后再试。</translation>
    </message>
    <message>
        <source>Rookery ended before it had answered.</source>
        <translation>Rookery 在回应之前就结束了。</translation>
    </message>
    <message>
        <source>Rookery does not tell any more.</source>
        <translation>Rookery 不再发送消息。</translation>
    </message>
    <message>
        <source>It crashed, or too much of what it told was not read.</source>
        <translation>它已崩溃，或者它发送的内容有太多未被读取。</translation>
    </message>
</context>
<context>
    <name>rookery::ControlCommand</name>
    <message>
        <source>%1 is starting.</source>
        <translation>%1 正在启动。</translation>
    </message>
    <message>
        <source>%1 is on already.</source>
        <translation>%1 已经开启。</translation>
    </message>
    <message>
        <source>%1 is stopping.</source>
        <translation>%1 正在停止。</translation>
    </message>
    <message>
        <source>%1 is off already.</source>
        <translation>%1 已经关闭。</translation>
    </message>
    <message>
        <source>There is no tunnel yet. “rookery-cli import” adds one.</source>
        <translation>还没有隧道。“rookery-cli import”可以添加一个。</translation>
    </message>
    <message>
        <source>Start it, or run the tunnel here: rookery-cli up NAME --foreground</source>
        <translation>请启动它，或在这里运行隧道：rookery-cli up NAME --foreground</translation>
    </message>
    <message>
        <source>Rookery is not running, so every tunnel is off.</source>
        <translation>Rookery 没有运行，因此所有隧道都已关闭。</translation>
    </message>
</context>
<context>
    <name>rookery::ControlMessage</name>
    <message>
        <source>A line on the control socket is not a JSON object.</source>
        <translation>控制套接字上的一行不是 JSON 对象。</translation>
    </message>
    <message>
        <source>The other side of the control socket speaks another version.</source>
        <translation>控制套接字的另一方使用不同的版本。</translation>
    </message>
    <message>
        <source>Are Rookery and rookery-cli of the same version?</source>
        <translation>Rookery 和 rookery-cli 的版本相同吗？</translation>
    </message>
    <message>
        <source>There is no request “%1”.</source>
        <translation>没有请求“%1”。</translation>
    </message>
    <message>
        <source>The name of a tunnel is not a text.</source>
        <translation>隧道的名称不是文本。</translation>
    </message>
    <message>
        <source>The application&apos;s answer cannot be understood.</source>
        <translation>无法理解应用程序的回应。</translation>
    </message>
    <message>
        <source>What is to be opened is not a text.</source>
        <translation>要打开的内容不是文本。</translation>
    </message>
</context>
<context>
    <name>rookery::ControlPlace</name>
    <message>
        <source>There is no directory for the control socket.</source>
        <translation>没有用于控制套接字的目录。</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a directory that only you can use.</source>
        <translation>请将 XDG_RUNTIME_DIR 设为只有您能使用的目录。</translation>
    </message>
    <message>
        <source>The directory “%1” cannot be made.</source>
        <translation>无法创建目录“%1”。</translation>
    </message>
    <message>
        <source>“%1” is not a directory that only you can write to.</source>
        <translation>“%1”不是只有您能写入的目录。</translation>
    </message>
    <message>
        <source>Remove it, or set XDG_RUNTIME_DIR to another one.</source>
        <translation>请将其删除，或将 XDG_RUNTIME_DIR 设为其他目录。</translation>
    </message>
</context>
<context>
    <name>rookery::ControlServer</name>
    <message>
        <source>The control socket “%1” cannot be opened.</source>
        <translation>无法打开控制套接字“%1”。</translation>
    </message>
    <message>
        <source>rookery-cli cannot reach this application; everything else works.</source>
        <translation>rookery-cli 无法联系此应用程序；其他一切正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n programs watch already.</source>
        <translation>
            <numerusform>已有 %n 个程序在监视。</numerusform>
        </translation>
    </message>
    <message>
        <source>End one of them.</source>
        <translation>请结束其中一个。</translation>
    </message>
</context>
<context>
    <name>rookery::DeleteQuestion</name>
    <message>
        <source>Delete tunnel</source>
        <translation>删除隧道</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tunnel(s)?</source>
        <translation>
            <numerusform>删除 %n 个隧道？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would be cut.</source>
        <translation>
            <numerusform>%n 个连接将被切断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Its forwards, its key and its passwords go with it.</source>
        <translation>它的转发、密钥和密码也会一并删除。</translation>
    </message>
    <message>
        <source>Their forwards, keys and passwords go with them.</source>
        <translation>它们的转发、密钥和密码也会一并删除。</translation>
    </message>
    <message>
        <source>Until Rookery ends, Undo brings back what you deleted.</source>
        <translation>在 Rookery 退出之前，可以用“撤销”恢复删除的内容。</translation>
    </message>
    <message>
        <source>Do not &amp;ask again</source>
        <translation>不再询问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>rookery::DemoArguments</name>
    <message>
        <source>The demo takes options only; “%1” is none.</source>
        <translation>demo 只接受选项；“%1”不是选项。</translation>
    </message>
    <message>
        <source>--bytes: “%1” is not a number of bytes from 1 to %2.</source>
        <translation>--bytes：“%1”不是 1 到 %2 之间的字节数。</translation>
    </message>
</context>
<context>
    <name>rookery::DemoByteRun</name>
    <message>
        <source>What came back differs from what was sent, after %1 bytes.</source>
        <translation>返回的内容在 %1 字节之后与发送的不同。</translation>
    </message>
    <message>
        <source>Nothing came back for 15 s.</source>
        <translation>15 秒内没有任何内容返回。</translation>
    </message>
</context>
<context>
    <name>rookery::DemoCommand</name>
    <message>
        <source>The client did not connect within 10 s.</source>
        <translation>客户端未能在 10 秒内连接。</translation>
    </message>
    <message>
        <source>Rookery demo: a gateway, a client and the data in between, all on this computer.
</source>
        <translation>Rookery 演示：网关、客户端以及其间的数据，全都在这台计算机上。
</translation>
    </message>
    <message>
        <source>
Stopped before the end.</source>
        <translation>
提前停止。</translation>
    </message>
    <message>
        <source>There is no free port on 127.0.0.1.</source>
        <translation>127.0.0.1 上没有空闲端口。</translation>
    </message>
    <message>
        <source>  gateway    %1</source>
        <translation>  网关       %1</translation>
    </message>
    <message>
        <source>  forward    %1</source>
        <translation>  转发       %1</translation>
    </message>
    <message>
        <source>  TCP        %1 of %2 came back</source>
        <translation>  TCP        %2 中返回了 %1</translation>
    </message>
    <message>
        <source>             every byte compared: identical</source>
        <translation>             逐字节比较：完全一致</translation>
    </message>
    <message>
        <source>  UDP        %1 of %2 datagrams there and back in %3 s, identical</source>
        <translation>  UDP        %2 个数据报中 %1 个往返，用时 %3 秒，完全一致</translation>
    </message>
    <message>
        <source>Too many datagrams were lost.</source>
        <translation>丢失的数据报过多。</translation>
    </message>
    <message>
        <source>
It works. To use it between two computers, start “rookery-cli server” on one and
“rookery-cli client” on the other; “rookery-cli --help” shows how.</source>
        <translation>
一切正常。要在两台计算机之间使用，请在一台上运行“rookery-cli server”，在另一台上运行
“rookery-cli client”；“rookery-cli --help”说明如何使用。</translation>
    </message>
    <message>
        <source>The demo failed. %1</source>
        <translation>演示失败。%1</translation>
    </message>
    <message>
        <source>Without a port: %1</source>
        <translation>不经端口：%1</translation>
    </message>
    <message>
        <source>  TCP        %1 there and %1 back in %2 s: %3 each way,</source>
        <translation>  TCP        去 %1、回 %1，用时 %2 秒：每个方向 %3，</translation>
    </message>
    <message>
        <source>  Stream     %1 there and back without a local port: %2 each way, identical</source>
        <translation>  流         %1 不经本地端口往返：每个方向 %2，内容一致</translation>
    </message>
</context>
<context>
    <name>rookery::DemoPage</name>
    <message>
        <source>It works</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>Your browser asked a port of this computer for this page. Rookery took the request through a WebSocket to a gateway, and that fetched the page here. With a gateway elsewhere it would have come from there.</source>
        <translation>您的浏览器向这台计算机的一个端口请求了此页面。Rookery 通过 WebSocket 将请求送到网关，网关在这里取回了页面。如果网关在别处，页面就会来自那里。</translation>
    </message>
</context>
<context>
    <name>rookery::DemoUdpRun</name>
    <message>
        <source>A datagram came back that differs from what was sent.</source>
        <translation>返回了一个与发送内容不同的数据报。</translation>
    </message>
    <message>
        <source>No datagram came back.</source>
        <translation>没有数据报返回。</translation>
    </message>
</context>
<context>
    <name>rookery::DemoWorld</name>
    <message>
        <source>There is no free port on 127.0.0.1.</source>
        <translation>127.0.0.1 上没有空闲端口。</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>A web page</source>
        <translation>一个网页</translation>
    </message>
    <message>
        <source>Sends back what it gets</source>
        <translation>原样返回收到的内容</translation>
    </message>
    <message>
        <source>The same with datagrams</source>
        <translation>同上，使用数据报</translation>
    </message>
</context>
<context>
    <name>rookery::Describe</name>
    <message>
        <source>Next try in %1.</source>
        <translation>%1后重试。</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>1 flow</source>
        <translation>1 个数据流</translation>
    </message>
    <message>
        <source>%1 flows</source>
        <translation>%1 个数据流</translation>
    </message>
    <message>
        <source>%1 at the gateway → %2 from here</source>
        <translation>网关上的 %1 → 从这里到 %2</translation>
    </message>
    <message>
        <source>%1 listening</source>
        <translation>%1 正在监听</translation>
    </message>
    <message>
        <source>%1 bound</source>
        <translation>%1 已绑定</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Connecting to %1</source>
        <translation>正在连接 %1</translation>
    </message>
    <message>
        <source>Connected to %1</source>
        <translation>已连接到 %1</translation>
    </message>
    <message>
        <source>The server has not answered for %1; waiting for a sign of life.</source>
        <translation>服务器已有 %1没有回应；正在等待其恢复。</translation>
    </message>
    <message>
        <source>Waiting %1: %2</source>
        <translation>等待 %1：%2</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>任意目标</translation>
    </message>
    <message>
        <source>Reverse TCP</source>
        <translation>反向 TCP</translation>
    </message>
    <message>
        <source>Reverse UDP</source>
        <translation>反向 UDP</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP 代理</translation>
    </message>
    <message>
        <source>Transparent TCP</source>
        <translation>透明 TCP</translation>
    </message>
    <message>
        <source>Transparent UDP</source>
        <translation>透明 UDP</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Unix 套接字</translation>
    </message>
    <message>
        <source>stdin and stdout</source>
        <translation>标准输入和输出</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>正在监听</translation>
    </message>
    <message>
        <source>Port busy</source>
        <translation>端口被占用</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>正在绑定</translation>
    </message>
    <message>
        <source>Bound to port %1</source>
        <translation>已绑定端口 %1</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Half-closed</source>
        <translation>半关闭</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>没有回应</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>等待重试</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Connected · %1</source>
        <translation>已连接 · %1</translation>
    </message>
    <message>
        <source>No answer for %1</source>
        <translation>%1没有回应</translation>
    </message>
    <message>
        <source>Gave up</source>
        <translation>已放弃</translation>
    </message>
    <message>
        <source>Off · %1</source>
        <translation>关闭 · %1</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>正在连接 %1…</translation>
    </message>
    <message>
        <source>Not connected · next try in %1</source>
        <translation>未连接 · %1后再次尝试</translation>
    </message>
    <message>
        <source>Needs attention · next try in %1</source>
        <translation>需要处理 · %1后再次尝试</translation>
    </message>
    <message>
        <source>Connected to %1 for %2 · %3</source>
        <translation>已连接到 %1，时长 %2 · %3</translation>
    </message>
    <message>
        <source>1 forward needs attention</source>
        <translation>1 个转发需要处理</translation>
    </message>
    <message>
        <source>%1 forwards need attention</source>
        <translation>%1 个转发需要处理</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Waiting for the keychain</source>
        <translation>正在等待密钥环</translation>
    </message>
    <message>
        <source>Listens; waits for the tunnel</source>
        <translation>正在监听；等待隧道</translation>
    </message>
    <message>
        <source>Wrong key or path</source>
        <translation>密钥或路径有误</translation>
    </message>
    <message>
        <source>Too many attempts</source>
        <translation>尝试次数过多</translation>
    </message>
    <message>
        <source>The server is in trouble</source>
        <translation>服务器出现故障</translation>
    </message>
    <message>
        <source>Not a tunnel server</source>
        <translation>不是隧道服务器</translation>
    </message>
    <message>
        <source>Rests; last time: %1</source>
        <translation>休眠中；上次：%1</translation>
    </message>
    <message>
        <source>Rests; connects when it is used</source>
        <translation>休眠中；使用时连接</translation>
    </message>
    <message>
        <source>Off: not on this network</source>
        <translation>关闭：不在此网络中启用</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>the next try</comment>
        <translation>%1后</translation>
    </message>
    <message>
        <source>Name not found</source>
        <translation>找不到名称</translation>
    </message>
    <message>
        <source>Cannot connect</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>The proxy refuses</source>
        <translation>代理拒绝</translation>
    </message>
    <message>
        <source>Certificate or TLS</source>
        <translation>证书或 TLS 问题</translation>
    </message>
    <message>
        <source>The server hung up</source>
        <translation>服务器断开了连接</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>最后收到于 %1 前</translation>
    </message>
    <message>
        <source>Reconnecting: 1 flow waits</source>
        <translation>正在重新连接：1 个数据流在等待</translation>
    </message>
    <message>
        <source>Reconnecting: %1 flows wait</source>
        <translation>正在重新连接：%1 个数据流在等待</translation>
    </message>
    <message>
        <source>SOCKS and HTTP proxy</source>
        <translation>SOCKS 和 HTTP 代理</translation>
    </message>
    <message>
        <source>TCP to unix socket</source>
        <translation>TCP 到 Unix 套接字</translation>
    </message>
    <message>
        <source>Unix socket to unix socket</source>
        <translation>Unix 套接字到 Unix 套接字</translation>
    </message>
    <message>
        <source>Reverse to unix socket</source>
        <translation>反向到 Unix 套接字</translation>
    </message>
    <message>
        <source>SOCKS, unix socket</source>
        <translation>SOCKS，Unix 套接字</translation>
    </message>
    <message>
        <source>HTTP proxy, unix socket</source>
        <translation>HTTP 代理，Unix 套接字</translation>
    </message>
    <message>
        <source>SOCKS and HTTP, unix socket</source>
        <translation>SOCKS 和 HTTP，Unix 套接字</translation>
    </message>
</context>
<context>
    <name>rookery::DesktopApplication</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Keys and passwords are not in here, but names of servers and of what you forward to are. Read it before you give it away.</source>
        <translation>其中没有密钥和密码，但有服务器的名称和您的转发目标。交给他人之前请先阅读。</translation>
    </message>
    <message>
        <source>Rookery ended unexpectedly the last time.</source>
        <translation>Rookery 上次意外结束。</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Crash report</source>
        <translation>崩溃报告</translation>
    </message>
    <message>
        <source>This says where in the program it happened, and nothing about you. Whoever repairs it needs it; it is sent nowhere by itself.</source>
        <translation>其中说明问题发生在程序的何处，不含任何关于您的内容。修复者需要它；它不会自动发送到任何地方。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%n tunnel(s) were deleted.</source>
        <translation>
            <numerusform>%n 个隧道已删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>a new tunnel</source>
        <translation>一个新隧道</translation>
    </message>
    <message>
        <source>Rookery ended while %1 was being edited; the changes were kept.</source>
        <translation>编辑%1时 Rookery 已结束；更改已保留。</translation>
    </message>
    <message>
        <source>Keys and passwords that were typed have to be entered again.</source>
        <translation>输入过的密钥和密码需要重新输入。</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>继续编辑</translation>
    </message>
</context>
<context>
    <name>rookery::DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>无法写入文件 %1。</translation>
    </message>
</context>
<context>
    <name>rookery::DialQueue</name>
    <message>
        <source>Too many connections are open to connect to %1.</source>
        <translation>打开的连接过多，无法连接到 %1。</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>请关闭一些，或提高打开文件数的上限。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 没有及时回应。</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>它可能已停止，或防火墙丢弃了发给它的内容。</translation>
    </message>
</context>
<context>
    <name>rookery::Dialer</name>
    <message>
        <source>There is no host to connect to.</source>
        <translation>没有要连接的主机。</translation>
    </message>
    <message>
        <source>Looking up the name %1 took too long.</source>
        <translation>解析名称 %1 用时过长。</translation>
    </message>
    <message>
        <source>Check that this machine can look up names.</source>
        <translation>请检查本机能否解析名称。</translation>
    </message>
    <message>
        <source>%1 did not answer in time.</source>
        <translation>%1 没有及时回应。</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>它可能已停止，或防火墙丢弃了发给它的内容。</translation>
    </message>
    <message>
        <source>The address to connect from, %1, is not one of this machine&apos;s.</source>
        <translation>用来发起连接的地址 %1 不是本机的地址。</translation>
    </message>
    <message>
        <source>Choose another one, or none.</source>
        <translation>请选择另一个，或不指定。</translation>
    </message>
    <message>
        <source>Too many files and connections are open to connect to %1.</source>
        <translation>打开的文件和连接过多，无法连接到 %1。</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>请关闭一些，或提高打开文件数的上限。</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1 拒绝了连接。</translation>
    </message>
    <message>
        <source>Check the port, and that the program behind it is running.</source>
        <translation>请检查端口，以及其后的程序是否在运行。</translation>
    </message>
    <message>
        <source>The system does not allow a connection to %1.</source>
        <translation>系统不允许连接到 %1。</translation>
    </message>
    <message>
        <source>A firewall of this machine may forbid it.</source>
        <translation>本机的防火墙可能禁止了它。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <translation>无法到达 %1。</translation>
    </message>
    <message>
        <source>Check the network.</source>
        <translation>请检查网络。</translation>
    </message>
</context>
<context>
    <name>rookery::EndpointText</name>
    <message>
        <source>An IPv6 address needs brackets.</source>
        <translation>IPv6 地址需要方括号。</translation>
    </message>
    <message>
        <source>A right one: %1</source>
        <translation>正确的写法：%1</translation>
    </message>
    <message>
        <source>A port is missing.</source>
        <translation>缺少端口。</translation>
    </message>
    <message>
        <source>The port of “%1” is missing.</source>
        <translation>缺少“%1”的端口。</translation>
    </message>
    <message>
        <source>“%1” is not a port.</source>
        <translation>“%1”不是端口。</translation>
    </message>
    <message>
        <source>Ports are numbers from 0 to 65535.</source>
        <translation>端口是 0 到 65535 之间的数字。</translation>
    </message>
</context>
<context>
    <name>rookery::ExportDialog</name>
    <message>
        <source>Include &amp;keys and passwords</source>
        <translation>包含密钥和密码(&amp;K)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message numerus="yes">
        <source>Export %n tunnel(s)</source>
        <translation>
            <numerusform>导出 %n 个隧道</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles, for Rookery elsewhere</source>
        <translation>配置，供别处的 Rookery 使用</translation>
    </message>
    <message>
        <source>Command for penguin</source>
        <translation>penguin 的命令</translation>
    </message>
    <message>
        <source>Command for rookery-cli</source>
        <translation>rookery-cli 的命令</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>导出的内容</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>格式(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Whoever gets this can use the tunnels in your name. Give it only to someone you trust, and by a way that you trust.</source>
        <translation>得到它的人可以用您的名义使用这些隧道。请只通过可信的途径交给可信的人。</translation>
    </message>
    <message>
        <source>A QR code cannot hold this.</source>
        <translation>二维码容纳不下这些内容。</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>无法写入文件 %1。</translation>
    </message>
    <message>
        <source>Link, for a chat or a web page</source>
        <translation>链接，用于聊天或网页</translation>
    </message>
</context>
<context>
    <name>rookery::FileEdit</name>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
</context>
<context>
    <name>rookery::FileSecretStore</name>
    <message>
        <source>The file of secrets %1 cannot be understood.</source>
        <translation>无法理解机密文件 %1。</translation>
    </message>
    <message>
        <source>Enter the secret again; the file is set aside then.</source>
        <translation>请重新输入机密；届时该文件会被另存。</translation>
    </message>
    <message>
        <source>The file of secrets %1 was saved by a newer version of Rookery.</source>
        <translation>机密文件 %1 由较新版本的 Rookery 保存。</translation>
    </message>
    <message>
        <source>Update Rookery to use it.</source>
        <translation>请更新 Rookery 以使用它。</translation>
    </message>
</context>
<context>
    <name>rookery::FlowTable</name>
    <message>
        <source>The connection was closed here.</source>
        <translation>连接已在本端关闭。</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>隧道未连接。</translation>
    </message>
    <message>
        <source>Too many flows are open on this connection.</source>
        <translation>此连接上打开的数据流过多。</translation>
    </message>
    <message>
        <source>The host name is too long.</source>
        <translation>主机名过长。</translation>
    </message>
    <message>
        <source>The server refused the flow three times.</source>
        <translation>服务器三次拒绝了数据流。</translation>
    </message>
    <message>
        <source>It may have too many open.</source>
        <translation>它打开的数据流可能过多。</translation>
    </message>
    <message>
        <source>The other end cut the flow off.</source>
        <translation>对端切断了数据流。</translation>
    </message>
    <message>
        <source>Its target may be down or refuse connections.</source>
        <translation>其目标可能已停止或拒绝连接。</translation>
    </message>
    <message>
        <source>The server answered the open with nonsense.</source>
        <translation>服务器对打开请求的回应毫无意义。</translation>
    </message>
    <message>
        <source>The other end sent data after the end of the flow.</source>
        <translation>对端在数据流结束之后又发送了数据。</translation>
    </message>
    <message>
        <source>The other end sent more than it was allowed to.</source>
        <translation>对端发送的数据超出了许可。</translation>
    </message>
    <message>
        <source>The flow was cut off, because what arrived for it is not read.</source>
        <translation>数据流已被切断，因为到达的数据无人读取。</translation>
    </message>
    <message>
        <source>The program at this end has stopped reading, or is much too slow.</source>
        <translation>本端的程序已停止读取，或者太慢。</translation>
    </message>
    <message>
        <source>The server did not answer the open in time.</source>
        <translation>服务器没有及时回应打开请求。</translation>
    </message>
    <message>
        <source>The target refused the connection.</source>
        <translation>目标拒绝了连接。</translation>
    </message>
    <message>
        <source>Nothing listens at that port, or a firewall refuses.</source>
        <translation>该端口没有程序在监听，或被防火墙拒绝。</translation>
    </message>
    <message>
        <source>The gateway has no way to the target&apos;s network.</source>
        <translation>网关没有通往目标所在网络的路径。</translation>
    </message>
    <message>
        <source>The gateway has no way to the target.</source>
        <translation>网关没有通往目标的路径。</translation>
    </message>
    <message>
        <source>The gateway finds no such host name.</source>
        <translation>网关找不到这样的主机名。</translation>
    </message>
    <message>
        <source>Names are looked up at the gateway.</source>
        <translation>名称在网关上解析。</translation>
    </message>
    <message>
        <source>The gateway does not allow this target.</source>
        <translation>网关不允许此目标。</translation>
    </message>
    <message>
        <source>The target did not answer in time.</source>
        <translation>目标没有及时回应。</translation>
    </message>
    <message>
        <source>It may be down, or a firewall may drop what is sent to it.</source>
        <translation>它可能已停止，或防火墙丢弃了发给它的内容。</translation>
    </message>
</context>
<context>
    <name>rookery::FlowTarget</name>
    <message>
        <source>The gateway has no unix sockets for its clients, so %1 cannot be reached.</source>
        <translation>网关没有供其客户端使用的 unix 套接字，因此无法访问 %1。</translation>
    </message>
    <message>
        <source>It has to be a Rookery that runs with --allow-unix.</source>
        <translation>它必须是以 --allow-unix 运行的 Rookery。</translation>
    </message>
</context>
<context>
    <name>rookery::FlowsModel</name>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>rookery::FlowsTab</name>
    <message>
        <source>Show closed</source>
        <translation>显示已关闭的</translation>
    </message>
    <message>
        <source>Close flow</source>
        <translation>关闭数据流</translation>
    </message>
    <message>
        <source>Filter by host, port or program</source>
        <translation>按主机、端口或程序筛选</translation>
    </message>
    <message>
        <source>Filter flows</source>
        <translation>筛选数据流</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>No flow matches the filter.</source>
        <translation>没有符合筛选条件的数据流。</translation>
    </message>
    <message>
        <source>This tunnel is off.</source>
        <translation>此隧道已关闭。</translation>
    </message>
    <message>
        <source>No flows yet. As soon as a program connects to one of the forwards, its flow is shown here.</source>
        <translation>还没有数据流。一旦有程序连接到某个转发，其数据流就会显示在这里。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>rookery::ForegroundCommand</name>
    <message>
        <source>The key for %1 is not there.</source>
        <translation>缺少 %1 的密钥。</translation>
    </message>
    <message>
        <source>Give it with --ws-psk-file FILE.</source>
        <translation>请用 --ws-psk-file 文件 提供。</translation>
    </message>
    <message>
        <source>The password for the proxy of %1 is not there.</source>
        <translation>缺少 %1 的代理密码。</translation>
    </message>
    <message>
        <source>The passphrase of the certificate&apos;s key for %1 is not there.</source>
        <translation>缺少 %1 的证书密钥的口令。</translation>
    </message>
    <message>
        <source>Waiting for the keychain to be unlocked.</source>
        <translation>正在等待密钥环解锁。</translation>
    </message>
    <message>
        <source>The keychain is locked. The tunnel starts when it is unlocked.</source>
        <translation>密钥环已锁定。解锁后隧道会启动。</translation>
    </message>
    <message>
        <source>The password of the proxies of %1 is not there.</source>
        <translation>缺少 %1 的代理的密码。</translation>
    </message>
    <message>
        <source>Give it with --forward-auth-file FILE.</source>
        <translation>请用 --forward-auth-file 文件 提供。</translation>
    </message>
</context>
<context>
    <name>rookery::Forward</name>
    <message>
        <source>The tunnel was stopped.</source>
        <translation>隧道已停止。</translation>
    </message>
    <message>
        <source>This connection was closed by hand.</source>
        <translation>此连接已被手动关闭。</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardAuthSource</name>
    <message>
        <source>The password from %1 cannot be used.</source>
        <translation>无法使用来自 %1 的密码。</translation>
    </message>
    <message>
        <source>It is a user name, a colon and a password, on one line.</source>
        <translation>它由用户名、冒号和密码组成，写在一行中。</translation>
    </message>
    <message>
        <source>the file “%1”</source>
        <translation>文件“%1”</translation>
    </message>
    <message>
        <source>Other users of this computer can read the file “%1”; “chmod 600” prevents it.</source>
        <translation>这台计算机的其他用户可以读取文件“%1”；“chmod 600”可以防止。</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardFactory</name>
    <message>
        <source>This kind of forward cannot be made.</source>
        <translation>无法建立此类转发。</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardKind</name>
    <message>
        <source>127.0.0.1:5432 here leads to db.internal:5432, as seen from the gateway</source>
        <translation>这里的 127.0.0.1:5432 通向从网关看到的 db.internal:5432</translation>
    </message>
    <message>
        <source>the same with UDP</source>
        <translation>同上，使用 UDP</translation>
    </message>
    <message>
        <source>the other way: port 2222 at the gateway leads to 127.0.0.1:22 here; the server needs --reverse</source>
        <translation>反方向：网关的端口 2222 通向这里的 127.0.0.1:22；服务器需要 --reverse</translation>
    </message>
    <message>
        <source>stdin and stdout, for ssh (see below)</source>
        <translation>标准输入和输出，用于 ssh（见下）</translation>
    </message>
    <message>
        <source>the same with UDP; one read is one datagram</source>
        <translation>同上，使用 UDP；一次读取就是一个数据报</translation>
    </message>
    <message>
        <source>a unix socket for this user alone; “@name” is an abstract one on Linux</source>
        <translation>仅供此用户使用的 unix 套接字；在 Linux 上“@name”是抽象套接字</translation>
    </message>
    <message>
        <source>the same for one program, over stdin and stdout</source>
        <translation>同上，供一个程序使用，通过标准输入和输出</translation>
    </message>
    <message>
        <source>the same at a unix socket, for this user alone</source>
        <translation>同上，在 unix 套接字上，仅供此用户使用</translation>
    </message>
    <message>
        <source>a SOCKS proxy (4, 4a, 5) at 127.0.0.1:1080: whoever uses it says where to</source>
        <translation>127.0.0.1:1080 上的 SOCKS 代理（4、4a、5）：由使用者指定目标</translation>
    </message>
    <message>
        <source>an HTTP proxy at 127.0.0.1:8080; http://127.0.0.1:8080/proxy.pac sets browsers up</source>
        <translation>127.0.0.1:8080 上的 HTTP 代理；http://127.0.0.1:8080/proxy.pac 可配置浏览器</translation>
    </message>
    <message>
        <source>both at one port, told apart by the first byte</source>
        <translation>二者在同一端口，按第一个字节区分</translation>
    </message>
    <message>
        <source>a unix socket of the gateway&apos;s computer; the server needs --allow-unix</source>
        <translation>网关所在计算机的 unix 套接字；服务器需要 --allow-unix</translation>
    </message>
    <message>
        <source>the same for stdin and stdout</source>
        <translation>同上，用于标准输入和输出</translation>
    </message>
    <message>
        <source>from a unix socket here to one there</source>
        <translation>从这里的 unix 套接字到那里的 unix 套接字</translation>
    </message>
    <message>
        <source>port 2222 at the gateway leads to a unix socket here</source>
        <translation>网关的端口 2222 通向这里的 unix 套接字</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardList</name>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>转发超过了 %1 个。</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardSpec</name>
    <message>
        <source>A right one: %1</source>
        <translation>正确的写法：%1</translation>
    </message>
    <message>
        <source>A forward is empty.</source>
        <translation>有一个转发为空。</translation>
    </message>
    <message>
        <source>A forward is too long.</source>
        <translation>有一个转发过长。</translation>
    </message>
    <message>
        <source>“%1” is a URL, not a forward.</source>
        <translation>“%1”是 URL，不是转发。</translation>
    </message>
    <message>
        <source>A reverse forward starts with one capital “R:”.</source>
        <translation>反向转发以一个大写的“R:”开头。</translation>
    </message>
    <message>
        <source>“/%1” is not a protocol; there are /tcp and /udp.</source>
        <translation>“/%1”不是协议；可用的有 /tcp 和 /udp。</translation>
    </message>
    <message>
        <source>“%1” has more than four parts.</source>
        <translation>“%1”的组成部分超过四个。</translation>
    </message>
    <message>
        <source>An IPv6 address goes in brackets.</source>
        <translation>IPv6 地址要写在方括号中。</translation>
    </message>
    <message>
        <source>A closing bracket “]” is missing.</source>
        <translation>缺少右方括号“]”。</translation>
    </message>
    <message>
        <source>A host or port is missing in “%1”.</source>
        <translation>“%1”中缺少主机或端口。</translation>
    </message>
    <message>
        <source>After “]” comes a colon, not “%1”.</source>
        <translation>“]”之后应为冒号，而不是“%1”。</translation>
    </message>
    <message>
        <source>A reverse forward listens at the gateway on a port, not on stdio or a unix socket.</source>
        <translation>反向转发在网关的端口上监听，而不是 stdio 或 unix 套接字。</translation>
    </message>
    <message>
        <source>“%1” does not say where to connect to.</source>
        <translation>“%1”没有说明要连接到哪里。</translation>
    </message>
    <message>
        <source>The unix socket has no path.</source>
        <translation>unix 套接字没有路径。</translation>
    </message>
    <message>
        <source>A unix socket cannot be combined with /udp.</source>
        <translation>unix 套接字不能与 /udp 组合。</translation>
    </message>
    <message>
        <source>A reverse forward cannot lead to “%1”.</source>
        <translation>反向转发不能指向“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with /udp.</source>
        <translation>“%1”不能与 /udp 组合。</translation>
    </message>
    <message>
        <source>There are too many parts before “%1”.</source>
        <translation>“%1”之前的组成部分过多。</translation>
    </message>
    <message>
        <source>There are too many parts in “%1”.</source>
        <translation>“%1”的组成部分过多。</translation>
    </message>
    <message>
        <source>“%1” has two ports and no host to connect to.</source>
        <translation>“%1”有两个端口，却没有要连接的主机。</translation>
    </message>
    <message>
        <source>Where a port belongs there is “[%1]”.</source>
        <translation>应写端口的位置是“[%1]”。</translation>
    </message>
    <message>
        <source>Nothing can be reached at port 0.</source>
        <translation>端口 0 无法连接任何服务。</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with a unix socket.</source>
        <translation>“%1”不能与 unix 套接字一起使用。</translation>
    </message>
    <message>
        <source>“%1” cannot be combined with stdio.</source>
        <translation>“%1”不能与 stdio 一起使用。</translation>
    </message>
    <message>
        <source>The forward has no name in front of “=”.</source>
        <translation>转发的“=”前面没有名称。</translation>
    </message>
    <message>
        <source>The name of a forward is too long.</source>
        <translation>转发的名称太长。</translation>
    </message>
    <message>
        <source>The path of the unix socket has control characters.</source>
        <translation>unix 套接字的路径含有控制字符。</translation>
    </message>
    <message>
        <source>The path of a unix socket can have %1 bytes, and this one has more.</source>
        <translation>unix 套接字的路径最多 %1 字节，这个超出了。</translation>
    </message>
    <message>
        <source>The path of a unix socket has no “]” and no “://” in it.</source>
        <translation>unix 套接字的路径不含“]”和“://”。</translation>
    </message>
    <message>
        <source>A unix socket to listen on is written in brackets.</source>
        <translation>要监听的 unix 套接字写在方括号中。</translation>
    </message>
    <message>
        <source>A port to listen on is missing in front of the unix socket.</source>
        <translation>unix 套接字前面缺少监听端口。</translation>
    </message>
    <message>
        <source>Behind a unix socket as a target there is nothing more.</source>
        <translation>作为目标的 unix 套接字后面不能再有内容。</translation>
    </message>
    <message>
        <source>A range of ports needs as many ports to listen on.</source>
        <translation>端口范围需要同样数量的监听端口。</translation>
    </message>
    <message>
        <source>One unix socket has many ports that lead to it: these are several forwards.</source>
        <translation>多个端口指向同一个 unix 套接字：这是多个转发。</translation>
    </message>
    <message>
        <source>The two ranges of ports in “%1” are not of the same size: %2 and %3.</source>
        <translation>“%1”中两个端口范围的大小不同：%2 和 %3。</translation>
    </message>
    <message>
        <source>The name of a forward has no “=”, “[”, “://” or “:unix:” in it and does not begin with “-”.</source>
        <translation>转发的名称不含“=”、“[”、“://”或“:unix:”，也不以“-”开头。</translation>
    </message>
    <message>
        <source>The name of a forward has no “#” in front or behind a blank: a comment begins so.</source>
        <translation>转发的名称开头或空格之后不能有“#”：注释以此开头。</translation>
    </message>
    <message>
        <source>“%1” are several forwards, where one belongs.</source>
        <translation>“%1”是多个转发，而这里只能有一个。</translation>
    </message>
    <message>
        <source>The path of a unix socket as a target begins with “/” and has no “..” and no “//”.</source>
        <translation>作为目标的 unix 套接字的路径以“/”开头，不含“..”和“//”。</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardSupport</name>
    <message>
        <source>A forward to one target works: 5432:db.internal:5432</source>
        <translation>到单个目标的转发可用：5432:db.internal:5432</translation>
    </message>
    <message>
        <source>A forward to standard input and output works only on the command line.</source>
        <translation>到标准输入和输出的转发只能在命令行上使用。</translation>
    </message>
    <message>
        <source>Run it with rookery-cli client.</source>
        <translation>请用 rookery-cli client 运行。</translation>
    </message>
    <message>
        <source>Transparent proxy forwards come in a later version.</source>
        <translation>透明代理转发将在以后的版本中提供。</translation>
    </message>
    <message>
        <source>This version does not know this kind of forward.</source>
        <translation>此版本不支持这种转发。</translation>
    </message>
    <message>
        <source>The forward “%1” does not run: %2</source>
        <translation>转发“%1”未运行：%2</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardTable</name>
    <message>
        <source>Forwards</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>This tunnel has no forwards.</source>
        <translation>此隧道没有转发。</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardTableModel</name>
    <message>
        <source>Give the port to listen on, such as 127.0.0.1:5432.</source>
        <translation>请给出监听端口，例如 127.0.0.1:5432。</translation>
    </message>
    <message>
        <source>Give the host and the port that it leads to, such as db.internal:5432.</source>
        <translation>请给出它通向的主机和端口，例如 db.internal:5432。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Listens on</source>
        <translation>监听于</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>通向</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1：空</translation>
    </message>
    <message>
        <source>These are %1 forwards; each gets a row when you leave the cell.</source>
        <translation>这是 %1 个转发；离开单元格后每个各占一行。</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsEditor</name>
    <message>
        <source>Forwards</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Forward %1: %2</source>
        <translation>转发 %1：%2</translation>
    </message>
    <message>
        <source>One or several, such as 5432:db.internal:5432, and Return</source>
        <translation>一个或多个，例如 5432:db.internal:5432，然后按回车</translation>
    </message>
    <message>
        <source>Add forwards</source>
        <translation>添加转发</translation>
    </message>
    <message>
        <source>The clipboard holds too much to be forwards. Copy only those.</source>
        <translation>剪贴板内容过多，不可能是转发。请仅复制转发。</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsFile</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>These are more than %1 forwards.</source>
        <translation>转发超过了 %1 个。</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsModel</name>
    <message>
        <source>Local</source>
        <translation>本地</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>远程</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Port %1 is for this session only.</source>
        <translation>端口 %1 仅用于本次会话。</translation>
    </message>
    <message>
        <source>%1, for this session only</source>
        <translation>%1，仅用于本次会话</translation>
    </message>
</context>
<context>
    <name>rookery::ForwardsTab</name>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>在浏览器中打开</translation>
    </message>
    <message>
        <source>Stop forward</source>
        <translation>停止转发</translation>
    </message>
    <message>
        <source>Use a free port for this session</source>
        <translation>本次会话使用空闲端口</translation>
    </message>
    <message>
        <source>Retry forward</source>
        <translation>重试转发</translation>
    </message>
    <message>
        <source>Start forward</source>
        <translation>启动转发</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Keep this port</source>
        <translation>保留此端口</translation>
    </message>
</context>
<context>
    <name>rookery::Gateway</name>
    <message>
        <source>The gateway is running already.</source>
        <translation>网关已在运行。</translation>
    </message>
</context>
<context>
    <name>rookery::GatewayActions</name>
    <message>
        <source>Delete gateway</source>
        <translation>删除网关</translation>
    </message>
    <message>
        <source>Delete the gateway “%1”?</source>
        <translation>删除网关“%1”？</translation>
    </message>
    <message>
        <source>No tunnel uses it. Its key and its passwords go with it.</source>
        <translation>没有隧道使用它。它的密钥和密码也会一并删除。</translation>
    </message>
    <message>
        <source>Its tunnels go on as they are, each with these settings and this key as its own: %1</source>
        <translation>其隧道保持不变，各自保留这些设置和此密钥：%1</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>The gateway stays: its key could not be copied.</source>
        <translation>网关未删除：无法复制其密钥。</translation>
    </message>
</context>
<context>
    <name>rookery::GatewayChoice</name>
    <message>
        <source>Own settings</source>
        <translation>自己的设置</translation>
    </message>
    <message>
        <source>Save these settings as a gateway…</source>
        <translation>将这些设置另存为网关…</translation>
    </message>
    <message>
        <source>Manage gateways…</source>
        <translation>管理网关…</translation>
    </message>
</context>
<context>
    <name>rookery::GatewaySession</name>
    <message>
        <source>Another client took its port over.</source>
        <translation>另一个客户端接管了它的端口。</translation>
    </message>
    <message>
        <source>It kept what others need.</source>
        <translation>它占用了其他使用者所需的资源。</translation>
    </message>
</context>
<context>
    <name>rookery::GatewaysDialog</name>
    <message>
        <source>Gateways</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>A gateway is a server with its key, TLS and proxy, saved once for several tunnels. A change here changes all of them.</source>
        <translation>网关是服务器及其密钥、TLS 和代理，保存一次即可供多个隧道使用。这里的更改会影响所有这些隧道。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>隧道</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>rookery::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>rookery::HandshakeSession</name>
    <message>
        <source>The local program did not wait for its connection.</source>
        <translation>本地程序没有等待其连接。</translation>
    </message>
    <message>
        <source>The proxy does not do what the local program has asked for.</source>
        <translation>代理不支持本地程序所请求的操作。</translation>
    </message>
    <message>
        <source>The local program has shown a wrong user or password.</source>
        <translation>本地程序提供了错误的用户名或密码。</translation>
    </message>
    <message>
        <source>The local program did not say in time where it wants to go.</source>
        <translation>本地程序没有及时说明要连接到哪里。</translation>
    </message>
</context>
<context>
    <name>rookery::Heartbeat</name>
    <message>
        <source>The other end stopped answering.</source>
        <translation>对端不再回应。</translation>
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
        <translation>rookery-cli demo - 看看隧道如何工作

用法：rookery-cli demo [选项]

在这台计算机的空闲端口上启动网关和客户端，通过它们转发一个 TCP 端口和一个
UDP 端口，来回发送数据并比较返回的内容。无需任何设置，也不留下任何东西。

选项：
  --bytes N                    通过 TCP 每个方向发送的字节数 [268435456]
  -v, -vv, -q, -h              更多输出、再多一些、仅错误、本帮助

退出码：0 全部完好到达，1 没有，2 无法理解命令行
</translation>
    </message>
    <message>
        <source>rookery-cli down - switch tunnels off

Usage: rookery-cli down NAME...

Tells the running application to stop these tunnels; it remembers that they
are off.

Exit codes: 0 done, 1 it failed, 2 not understood, or no such tunnel
</source>
        <translation>rookery-cli down - 关闭隧道

用法：rookery-cli down 名称...

让正在运行的应用程序停止这些隧道；它会记住它们已关闭。

退出码：0 完成，1 失败，2 无法理解命令行，或没有这样的隧道
</translation>
    </message>
    <message>
        <source>rookery-cli list - show the tunnels that are saved

Usage: rookery-cli list [--json]

Name, state and server of each. Works without the application too.

Exit codes: 0 done, 1 it failed, 2 not understood
</source>
        <translation>rookery-cli list - 显示已保存的隧道

用法：rookery-cli list [--json]

每个隧道的名称、状态和服务器。没有应用程序时也可使用。

退出码：0 完成，1 失败，2 无法理解命令行
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
        <translation>rookery-cli status - 显示隧道的活动

用法：rookery-cli status [--json] [名称...]

这些隧道或所有隧道的状态、数据流、字节数和转发。--json 的词和键在任何语言中
都相同。

退出码：0 完成，1 失败（或应用程序没有运行），2 无法理解命令行，或没有这样的
隧道
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
        <translation>rookery-cli export - 输出隧道

用法：rookery-cli export [--json | --command] [名称...]

输出这些隧道或所有隧道：作为供“import”使用的文件，或作为命令。密钥和密码会被
略去。没有应用程序时也可使用。

选项：
  --json                       作为隧道文件；这是通常的方式
  --command                    作为 rookery-cli 命令，每行一条

退出码：0 完成，1 失败，2 无法理解命令行，或没有这样的隧道
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
        <translation>rookery-cli server - 运行网关

用法：rookery-cli server [选项]

客户端连接到它，并通过它访问这台计算机能访问的一切。
它在路径 /ws 上应答；其他任何请求都得到普通的 404。

监听：
%1

谁可以使用：
%2

其他：
%3
  -v, -vv, -q, -h              更多输出、再多一些、仅错误、本帮助

示例：
  rookery-cli server
      仅限这台计算机，端口 8080：用于试用，或放在转发 /ws 的 Web 服务器后面。
  rookery-cli server --host :: --ws-psk-file psk --tls-cert crt --tls-key key
      供互联网上的客户端使用。

与 penguin 不同：除非 --host 另有说明，它监听 127.0.0.1；要向这台计算机
以外监听，需要密钥（或 --allow-anyone）。

退出码：0 正常结束（包括 Ctrl-C），1 失败，2 无法理解命令行
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
        <translation>rookery-cli import - 添加隧道

用法：rookery-cli import [选项] 文件|-|&quot;命令&quot;

文件是“export”生成的文件；“-”读取标准输入。命令写在引号中，可以是 penguin、
rookery-cli、chisel 或 wstunnel 的命令：
  rookery-cli import &quot;penguin client wss://gw.example.com 5432:db:5432&quot;

已存在的内容未经要求绝不会被替换。密钥存放在窗口设置所选的位置，
而不是隧道文件。不会启动任何隧道。

选项：
  --replace                    隧道已存在且设置不同时，采用新的设置
  --name 名称                  用于由命令生成的隧道
  -q, -h                       仅错误、本帮助

退出码：0 完成，1 失败或有内容被略过，2 无法理解命令行
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
        <translation>rookery-cli - 通过一个 WebSocket 连接的 TCP 和 UDP 隧道

用法：rookery-cli 命令 [选项] ...

命令：
  server    在能访问您所需资源的计算机上运行网关
  client    连接网关并通过它转发本地端口
  demo      在这台计算机上试用二者，只需几秒，无需设置

关于保存在 Rookery 应用程序中的隧道的命令：
  list      显示它们
  status    显示它们的活动
  watch     显示变化，直到按下 Ctrl-C
  up        开启一些，或用 --foreground 在这里运行一个
  down      关闭一些
  import    从文件或命令添加一些
  export    以文件或命令的形式输出它们

试用：
  rookery-cli demo

访问网关后面的数据库：
  网关：    rookery-cli server --host :: --ws-psk-file key --tls-cert ...
  这里：    rookery-cli client --ws-psk-file key wss://example.com 5432:db:5432
  然后像连接数据库一样连接 127.0.0.1:5432。

任何一端也都可以与另一端的 penguin (rusty-penguin 0.8) 配合。

所有命令的选项：
  -h, --help       帮助；“rookery-cli 命令 --help”说明某个命令
  -V, --version    版本
  -v, --verbose    更多输出；-vv 输出一切
  -q, --quiet      仅输出错误

退出码：0 正常结束，1 失败，2 无法理解命令行
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
        <translation>rookery-cli watch - 显示隧道的变化

用法：rookery-cli watch [--json] [名称...]

先显示这些隧道或所有隧道的状态，然后每次变化显示一行，直到按下 Ctrl-C
或应用程序结束。

使用 --json 时，每行是一个对象，其词和键与“status --json”相同：即整个隧道
现在的状态。变化的数值每秒报告一次。已删除的隧道带有 &quot;removed&quot;: true。

退出码：0 应用程序结束或按下 Ctrl-C，1 失败（或应用程序没有运行），2 无法理解
命令行，或没有这样的隧道
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
        <translation>rookery-cli client - 连接网关并通过它转发端口

用法：rookery-cli client [选项] 服务器 转发...
      rookery-cli client [选项] --forwards-file 文件 服务器 [转发...]

服务器是网关的地址：
  wss://gateway.example.com    加密；在互联网上应使用它
  ws://127.0.0.1:8080          不加密；可以省略“ws://”
  没有路径时使用 /ws。http 和 https 等同于 ws 和 wss。

转发的写法为 [本地主机:][本地端口:]主机:端口[/udp]：
%1
  db.internal:5432             本地端口与目标端口相同
  3000                         这里的 127.0.0.1:3000，那里的 127.0.0.1:3000
  0:db.internal:5432           任意空闲端口；会显示出来
  0.0.0.0:8080:intranet:80     其他人也可使用，不仅限这台计算机
  [::1]:8080:[2001:db8::7]:80  IPv6 地址写在方括号中
  orders=5432:db:5432          在显示它的任何地方都叫“orders”
  R:0:127.0.0.1:22             网关上任意空闲端口；会显示出来
  8000-8010:web:9000-9010      一次十一个：8000 到 web:9000，依此类推；
                               最多 256 个，可与 R: 和 /udp 一起使用

连接：
%2

TLS (wss://)：
%3

保持连接：
%4

代理 (socks)：
%5

  -v, -vv, -q, -h              更多输出、再多一些、仅错误、本帮助

示例：
  rookery-cli client wss://gateway.example.com 5432:db.internal:5432
  rookery-cli client wss://gw.example.com 8080:intranet:80 53:10.0.0.53:53/udp
  ssh -o ProxyCommand=&quot;rookery-cli client wss://gw.example.com stdio:%h:%p&quot; host

与 penguin 不同：没有本地主机的转发监听 127.0.0.1，而不是所有网络；
并且每次连接失败都会重试。

退出码：0 正常结束（包括 Ctrl-C），1 失败，2 无法理解命令行
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
        <translation>rookery-cli up - 开启隧道

用法：rookery-cli up 名称...
      rookery-cli up 名称 --foreground [--ws-psk-file 文件]
                         [--forward-auth-file 文件]

让正在运行的应用程序启动这些隧道；它会记住它们已开启。不区分大小写；
也可以使用标识符。

使用 --foreground 时不需要应用程序：一个隧道在此进程中运行，直到按下 Ctrl-C。
其密钥来自应用程序保存它的地方。

选项：
  --foreground                 在这里运行
  --ws-psk-file 文件           与 --foreground 一起：密钥，存放在文件中；
                               也可以使用环境变量 ROOKERY_PSK
  --forward-auth-file 文件     与 --foreground 一起：自己的代理的
                               “用户名:密码”，存放在文件中；也可以使用
                               ROOKERY_FORWARD_AUTH
  -v, -vv, -q, -h              更多输出、再多一些、仅错误、本帮助

退出码：0 完成（使用 --foreground 时：正常结束），1 失败，2 无法理解命令行，
或没有这样的隧道
</translation>
    </message>
</context>
<context>
    <name>rookery::HookWords</name>
    <message>
        <source>A shell does that: sh -c &apos;COMMAND&apos;</source>
        <translation>这由 shell 完成：sh -c &apos;命令&apos;</translation>
    </message>
    <message>
        <source>There is more than one command.</source>
        <translation>命令不止一个。</translation>
    </message>
    <message>
        <source>Nothing puts a value in place of %1.</source>
        <translation>没有 shell，%1 不会被替换为值。</translation>
    </message>
    <message>
        <source>Nothing redirects what it reads or writes.</source>
        <translation>没有 shell，输入和输出不会被重定向。</translation>
    </message>
</context>
<context>
    <name>rookery::Host</name>
    <message>
        <source>“%1” is not an IPv4 address.</source>
        <translation>“%1”不是 IPv4 地址。</translation>
    </message>
    <message>
        <source>It has four numbers from 0 to 255, as in 192.0.2.7.</source>
        <translation>它由四个 0 到 255 的数字组成，例如 192.0.2.7。</translation>
    </message>
    <message>
        <source>The IPv6 address “%1” is not in brackets.</source>
        <translation>IPv6 地址“%1”没有写在方括号中。</translation>
    </message>
    <message>
        <source>Write it as in [::1].</source>
        <translation>请写成 [::1] 的形式。</translation>
    </message>
    <message>
        <source>“%1” is not a host name or an IP address.</source>
        <translation>“%1”不是主机名或 IP 地址。</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots and hyphens, as in db.example.com.</source>
        <translation>名称由字母、数字、点和连字符组成，例如 db.example.com。</translation>
    </message>
    <message>
        <source>“[%1]” is not an IPv6 address.</source>
        <translation>“[%1]”不是 IPv6 地址。</translation>
    </message>
    <message>
        <source>Brackets go around IPv6 addresses, as in [::1], and around unix:PATH; names and IPv4 addresses have none.</source>
        <translation>方括号用于 IPv6 地址（如 [::1]）和 unix:路径；名称和 IPv4 地址不用。</translation>
    </message>
    <message>
        <source>“%1” is not a port number.</source>
        <translation>“%1”不是端口号。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>Port %1 is too large.</source>
        <translation>端口 %1 过大。</translation>
    </message>
</context>
<context>
    <name>rookery::HttpSession</name>
    <message>
        <source>The server&apos;s answer could not be passed on.</source>
        <translation>无法转交服务器的应答。</translation>
    </message>
    <message>
        <source>The local program did not wait for its answer.</source>
        <translation>本地程序没有等待其应答。</translation>
    </message>
</context>
<context>
    <name>rookery::ImportCommand</name>
    <message>
        <source>%1 is here already, with other settings. --replace takes the new ones.</source>
        <translation>%1 已存在，但设置不同。--replace 采用新的设置。</translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation>%1 已存在。</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>已添加 %1。</translation>
    </message>
    <message>
        <source>%1 was replaced.</source>
        <translation>已替换 %1。</translation>
    </message>
    <message>
        <source>A secret of %1 was not saved; it is asked for at the start.</source>
        <translation>%1 的一个机密未保存；启动时会询问。</translation>
    </message>
    <message>
        <source>the standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>Waiting for the keychain to be unlocked.</source>
        <translation>正在等待密钥环解锁。</translation>
    </message>
    <message>
        <source>No secret of %1 is kept, as the settings say; it is asked for at the start.</source>
        <translation>按照设置，不保存 %1 的机密；启动时会询问。</translation>
    </message>
</context>
<context>
    <name>rookery::ImportDialog</name>
    <message>
        <source>Import tunnels</source>
        <translation>导入隧道</translation>
    </message>
    <message>
        <source>Tunnels to import</source>
        <translation>要导入的隧道</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n tunnel(s)</source>
        <translation>
            <numerusform>导入 %n 个隧道(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message numerus="yes">
        <source>%n other command(s) were left out.</source>
        <translation>
            <numerusform>略过了另外 %n 个命令。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in it.</source>
        <translation>其中没有内容。</translation>
    </message>
    <message>
        <source>&amp;Paste a command (penguin, chisel, wstunnel), a link or profiles, or open files:</source>
        <translation>粘贴命令（penguin、chisel、wstunnel）、链接或配置，或打开文件(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Open files…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;QR code on the screen</source>
        <translation>屏幕上的二维码(&amp;Q)</translation>
    </message>
    <message>
        <source>Open profiles, a command or a picture of a QR code</source>
        <translation>打开配置、命令或二维码图片</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自 %1</translation>
    </message>
    <message numerus="yes">
        <source>And %n more like these.</source>
        <translation>
            <numerusform>以及另外 %n 条类似内容。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::ImportModel</name>
    <message>
        <source>What to do with %1</source>
        <translation>如何处理 %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略过</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Another tunnel is called %1</source>
        <translation>另一个隧道叫 %1</translation>
    </message>
    <message>
        <source>Differs from %1: %2</source>
        <translation>与 %1 不同：%2</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <source>%1; its commands stay switched off</source>
        <translation>%1；其命令保持停用</translation>
    </message>
</context>
<context>
    <name>rookery::ImportSource</name>
    <message>
        <source>The picture is too large.</source>
        <translation>图片过大。</translation>
    </message>
    <message>
        <source>Cut out the QR code and try again.</source>
        <translation>请裁剪出二维码后再试。</translation>
    </message>
    <message>
        <source>The picture cannot be read.</source>
        <translation>无法读取图片。</translation>
    </message>
    <message>
        <source>The file is too large for tunnels.</source>
        <translation>文件过大，不可能是隧道文件。</translation>
    </message>
    <message>
        <source>This is no file of this computer.</source>
        <translation>这不是这台计算机上的文件。</translation>
    </message>
    <message>
        <source>Save it, and open the file.</source>
        <translation>请先保存，再打开该文件。</translation>
    </message>
    <message>
        <source>Only the first %1 files were read.</source>
        <translation>仅读取了前 %1 个文件。</translation>
    </message>
    <message>
        <source>Import the rest on its own.</source>
        <translation>请单独导入其余部分。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>There is no QR code on the screen.</source>
        <translation>屏幕上没有二维码。</translation>
    </message>
    <message>
        <source>Move this window away from it and try again.</source>
        <translation>请将此窗口移开，不要遮住它，然后再试。</translation>
    </message>
    <message>
        <source>Tunnels (*.rookery *.json *.sh *.txt)</source>
        <translation>隧道 (*.rookery *.json *.sh *.txt)</translation>
    </message>
    <message>
        <source>Pictures of a QR code (*.png *.jpg *.jpeg *.gif *.bmp *.webp)</source>
        <translation>二维码图片 (*.png *.jpg *.jpeg *.gif *.bmp *.webp)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>rookery::JsonFields</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>“%1” is not %2.</source>
        <translation>“%1”应为%2。</translation>
    </message>
    <message>
        <source>“%1” is “%2”, which this version does not know.</source>
        <translation>“%1”的值为“%2”，此版本无法识别。</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>a text of at most %1 characters</source>
        <translation>最多 %1 个字符的文本</translation>
    </message>
    <message>
        <source>a text of one line without control characters</source>
        <translation>不含控制字符的单行文本</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
</context>
<context>
    <name>rookery::KeychainSecretStore</name>
    <message>
        <source>Unlock it, or choose in the settings to be asked each time.</source>
        <translation>请将其解锁，或在设置中选择每次询问。</translation>
    </message>
    <message>
        <source>The keychain refused access.</source>
        <translation>密钥环拒绝了访问。</translation>
    </message>
    <message>
        <source>There is no keychain on this computer.</source>
        <translation>这台计算机上没有密钥环。</translation>
    </message>
    <message>
        <source>Choose in the settings to be asked each time, or a file.</source>
        <translation>请在设置中选择每次询问，或选择文件。</translation>
    </message>
    <message>
        <source>The keychain could not be used.</source>
        <translation>无法使用密钥环。</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>密钥环没有回应。</translation>
    </message>
    <message>
        <source>Unlock it and try again, or choose in the settings to be asked each time.</source>
        <translation>请将其解锁后再试，或在设置中选择每次询问。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
</context>
<context>
    <name>rookery::Legend</name>
    <message>
        <source>download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Legend: download, upload, round trip</source>
        <translation>图例：下载、上传、往返时间</translation>
    </message>
    <message>
        <source>round trip</source>
        <translation>往返时间</translation>
    </message>
</context>
<context>
    <name>rookery::LinkChannel</name>
    <message>
        <source>The other end does not say what it has received.</source>
        <translation>对端没有告知它收到了什么。</translation>
    </message>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>对端违反了协议。</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>连接已在本端关闭。</translation>
    </message>
</context>
<context>
    <name>rookery::ListeningForward</name>
    <message>
        <source>The listen address &quot;%1&quot; was not found.</source>
        <translation>找不到监听地址“%1”。</translation>
    </message>
    <message>
        <source>Use an address of this computer, such as 127.0.0.1.</source>
        <translation>请使用本机的地址，例如 127.0.0.1。</translation>
    </message>
    <message>
        <source>It is tried again every %1 seconds.</source>
        <translation>每 %1 秒重试一次。</translation>
    </message>
</context>
<context>
    <name>rookery::LogModel</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>隧道</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>调试</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>rookery::LogTab</name>
    <message>
        <source>This tunnel only</source>
        <translation>仅此隧道</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Least important level that is shown</source>
        <translation>显示的最低级别</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>筛选日志</translation>
    </message>
    <message>
        <source>The log could not be saved to %1.</source>
        <translation>无法将日志保存到 %1。</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>请选择其他位置。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Nothing to show at this level.</source>
        <translation>此级别没有可显示的内容。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save everything…</source>
        <translation>全部保存…</translation>
    </message>
    <message>
        <source>Save what is shown…</source>
        <translation>保存所显示的内容…</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Log files (*.log);;All files (*)</source>
        <translation>日志文件 (*.log);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>自动换行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copies the selected lines, or all that are shown</source>
        <translation>复制选中的行，或显示的所有行</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>复制日志</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Shows only what comes from now on</source>
        <translation>仅显示此后的内容</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>清空日志</translation>
    </message>
</context>
<context>
    <name>rookery::MainWindow</name>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>新建隧道</translation>
    </message>
    <message>
        <source>Set up a new tunnel</source>
        <translation>设置新隧道</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Import tunnels from a command or a file</source>
        <translation>从命令或文件导入隧道</translation>
    </message>
    <message>
        <source>Start all</source>
        <translation>全部启动</translation>
    </message>
    <message>
        <source>Start every tunnel</source>
        <translation>启动所有隧道</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Stop every tunnel</source>
        <translation>停止所有隧道</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings of this program</source>
        <translation>此程序的设置</translation>
    </message>
    <message>
        <source>Choose a tunnel to see what it does.</source>
        <translation>选择一个隧道以查看其活动。</translation>
    </message>
    <message>
        <source>%1 of %2 tunnels connected</source>
        <translation>%2 个隧道中已连接 %1 个</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>The user guide</source>
        <translation>用户指南</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export all tunnels</source>
        <translation>导出所有隧道</translation>
    </message>
    <message>
        <source>Start group</source>
        <translation>启动组</translation>
    </message>
    <message>
        <source>Stop group</source>
        <translation>停止组</translation>
    </message>
    <message>
        <source>Rename group…</source>
        <translation>重命名组…</translation>
    </message>
    <message>
        <source>Export group…</source>
        <translation>导出组…</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>折叠</translation>
    </message>
    <message>
        <source>Delete group</source>
        <translation>删除组</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>本月 %1</translation>
    </message>
</context>
<context>
    <name>rookery::ManageArguments</name>
    <message>
        <source>No tunnel is named.</source>
        <translation>没有指定隧道。</translation>
    </message>
    <message>
        <source>“list” shows all tunnels; “status” shows one.</source>
        <translation>“list”显示所有隧道；“status”显示一个。</translation>
    </message>
    <message>
        <source>What to import is missing: a file, “-”, or a command in quotes.</source>
        <translation>缺少要导入的内容：文件、“-”或引号中的命令。</translation>
    </message>
    <message>
        <source>--foreground runs one tunnel.</source>
        <translation>--foreground 只运行一个隧道。</translation>
    </message>
    <message>
        <source>--json and --command cannot be used together.</source>
        <translation>--json 和 --command 不能同时使用。</translation>
    </message>
    <message>
        <source>A key can only be given with --foreground; the application asks for it itself.</source>
        <translation>只有使用 --foreground 时才能给出密钥；应用程序会自行询问。</translation>
    </message>
</context>
<context>
    <name>rookery::MemoryChannel</name>
    <message>
        <source>The connection was lost.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>连接已在本端关闭。</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>对端关闭了连接。</translation>
    </message>
</context>
<context>
    <name>rookery::MessageChannel</name>
    <message>
        <source>Something on the way takes small messages only.</source>
        <translation>途中有设备只接受小消息。</translation>
    </message>
    <message>
        <source>Smaller ones are sent from now on.</source>
        <translation>从现在起将发送较小的消息。</translation>
    </message>
    <message>
        <source>The other end closed the connection.</source>
        <translation>对端关闭了连接。</translation>
    </message>
</context>
<context>
    <name>rookery::Multiplexor</name>
    <message>
        <source>The other end broke the protocol.</source>
        <translation>对端违反了协议。</translation>
    </message>
    <message>
        <source>The tunnel is not connected.</source>
        <translation>隧道未连接。</translation>
    </message>
    <message>
        <source>The host name of a datagram is longer than 255 bytes.</source>
        <translation>数据报的主机名超过 255 字节。</translation>
    </message>
    <message>
        <source>The server cannot take datagrams shorter than 4 bytes.</source>
        <translation>服务器无法接收短于 4 字节的数据报。</translation>
    </message>
    <message>
        <source>Too many datagrams wait to be sent.</source>
        <translation>等待发送的数据报过多。</translation>
    </message>
    <message>
        <source>The address to listen on is too long.</source>
        <translation>监听地址过长。</translation>
    </message>
    <message>
        <source>The server did not answer an earlier reverse forward.</source>
        <translation>服务器没有回应先前的反向转发。</translation>
    </message>
    <message>
        <source>It may be a penguin, which never does.</source>
        <translation>它可能是 penguin，从不回应。</translation>
    </message>
    <message>
        <source>Too many reverse forwards wait for the server&apos;s answer.</source>
        <translation>等待服务器回应的反向转发过多。</translation>
    </message>
    <message>
        <source>The server did not answer the reverse forward.</source>
        <translation>服务器没有回应反向转发。</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>连接已在本端关闭。</translation>
    </message>
    <message>
        <source>Something on the way takes no datagrams of this size.</source>
        <translation>途中的某处不接受这种大小的数据报。</translation>
    </message>
</context>
<context>
    <name>rookery::MuxLink</name>
    <message>
        <source>The other end asks for answers and does not read them.</source>
        <translation>对端请求回应却不读取。</translation>
    </message>
    <message>
        <source>The other end sends frames that do nothing without end.</source>
        <translation>对端不停发送毫无作用的帧。</translation>
    </message>
</context>
<context>
    <name>rookery::MuxStream</name>
    <message>
        <source>The flow takes no more data.</source>
        <translation>数据流不再接受数据。</translation>
    </message>
</context>
<context>
    <name>rookery::NameLookup</name>
    <message>
        <source>Looking up the name %1 took too long.</source>
        <translation>解析名称 %1 用时过长。</translation>
    </message>
    <message>
        <source>Check that this machine can look up names.</source>
        <translation>请检查本机能否解析名称。</translation>
    </message>
    <message>
        <source>Too many names are being looked up to ask for %1.</source>
        <translation>正在查询的名称过多，无法查询 %1。</translation>
    </message>
    <message>
        <source>Try again later, and check that this machine can look up names.</source>
        <translation>请稍后重试，并检查本机能否查询名称。</translation>
    </message>
    <message>
        <source>The name %1 was not found.</source>
        <translation>找不到名称 %1。</translation>
    </message>
    <message>
        <source>Check its spelling, and that this machine can look up names.</source>
        <translation>请检查拼写，以及本机能否解析名称。</translation>
    </message>
</context>
<context>
    <name>rookery::NativeChannel</name>
    <message>
        <source>The connection was lost.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>a text message</source>
        <translation>文本消息</translation>
    </message>
    <message>
        <source>The other end broke the WebSocket protocol.</source>
        <translation>对端违反了 WebSocket 协议。</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>连接已在本端关闭。</translation>
    </message>
</context>
<context>
    <name>rookery::NativeHandshake</name>
    <message>
        <source>%1 was refused for its certificate: %2.</source>
        <translation>%1 因其证书被拒绝：%2。</translation>
    </message>
</context>
<context>
    <name>rookery::NetworkRule</name>
    <message>
        <source>This network</source>
        <translation>此网络</translation>
    </message>
    <message>
        <source>Wired networks</source>
        <translation>有线网络</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>Wi-Fi</translation>
    </message>
    <message>
        <source>Metered networks</source>
        <translation>按流量计费的网络</translation>
    </message>
    <message>
        <source>While a VPN is up</source>
        <translation>VPN 连接时</translation>
    </message>
</context>
<context>
    <name>rookery::NetworkRuleEdit</name>
    <message>
        <source>Known again by its name.</source>
        <translation>按名称识别。</translation>
    </message>
    <message>
        <source>Known again by its gateway: %1, %2</source>
        <translation>按其网关识别：%1，%2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>On in any network</source>
        <translation>在任何网络中启用</translation>
    </message>
    <message>
        <source>On in these networks only</source>
        <translation>仅在这些网络中启用</translation>
    </message>
    <message>
        <source>Off in these networks</source>
        <translation>在这些网络中停用</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Add this network</source>
        <translation>添加此网络</translation>
    </message>
    <message>
        <source>This network cannot be told from others, or there is none.</source>
        <translation>无法将此网络与其他网络区分，或没有网络。</translation>
    </message>
</context>
<context>
    <name>rookery::NoticeList</name>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>rookery::NotificationPolicy</name>
    <message>
        <source>%1 is connected again</source>
        <translation>%1 已重新连接</translation>
    </message>
    <message>
        <source>%1 needs your attention</source>
        <translation>%1 需要您处理</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <translation>%1 未连接</translation>
    </message>
    <message>
        <source>A forward of %1 does not work</source>
        <translation>%1 的一个转发无法工作</translation>
    </message>
    <message>
        <source>%1 is connected</source>
        <translation>%1 已连接</translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are not connected</source>
        <translation>
            <numerusform>%n 个隧道未连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels need your attention</source>
        <translation>
            <numerusform>%n 个隧道需要您处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forwards of %n tunnels do not work</source>
        <translation>
            <numerusform>%n 个隧道的转发无法工作</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are connected again</source>
        <translation>
            <numerusform>%n 个隧道已重新连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are connected</source>
        <translation>
            <numerusform>%n 个隧道已连接</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 和另外 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::Notifier</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>rookery::OpenProxy</name>
    <message>
        <source>A proxy that others in the network can reach needs a password.</source>
        <translation>网络中其他人可以访问的代理需要密码。</translation>
    </message>
    <message>
        <source>Give it with --forward-auth-file FILE, or say --open-proxy to let everybody in.</source>
        <translation>请用 --forward-auth-file 文件 提供，或用 --open-proxy 允许任何人使用。</translation>
    </message>
    <message>
        <source>Set a user and password for its proxies, or allow them without one.</source>
        <translation>请为其代理设置用户名和密码，或允许不用密码。</translation>
    </message>
</context>
<context>
    <name>rookery::OptionSet</name>
    <message>
        <source>--verbose and --quiet cannot be used together.</source>
        <translation>--verbose 和 --quiet 不能同时使用。</translation>
    </message>
    <message>
        <source>--%1 has no effect; it is only accepted because chisel has it.</source>
        <translation>--%1 不起作用；接受它只是因为 chisel 有此选项。</translation>
    </message>
    <message>
        <source>“rookery-cli %1 --help” shows how.</source>
        <translation>“rookery-cli %1 --help”说明用法。</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>没有选项 %1。</translation>
    </message>
    <message>
        <source>Did you mean --%1?</source>
        <translation>您是指 --%1 吗？</translation>
    </message>
    <message>
        <source>--%1 is an option of penguin alone.</source>
        <translation>--%1 是 penguin 独有的选项。</translation>
    </message>
</context>
<context>
    <name>rookery::OptionValues</name>
    <message>
        <source>“%1” is not a number of seconds.</source>
        <translation>“%1”不是秒数。</translation>
    </message>
    <message>
        <source>%1 seconds are too many.</source>
        <translation>%1 秒太长了。</translation>
    </message>
    <message>
        <source>0 turns the limit off.</source>
        <translation>0 表示不限制。</translation>
    </message>
    <message>
        <source>“%1” is not a whole number from %2 to %3.</source>
        <translation>“%1”不是 %2 到 %3 之间的整数。</translation>
    </message>
    <message>
        <source>The value is empty.</source>
        <translation>值为空。</translation>
    </message>
    <message>
        <source>The value has a control character, such as the end of a line.</source>
        <translation>值中含有控制字符，例如换行符。</translation>
    </message>
    <message>
        <source>A header is written as “Name: value”.</source>
        <translation>标头的写法为“名称: 值”。</translation>
    </message>
    <message>
        <source>The header %1 is set by the connection itself.</source>
        <translation>标头 %1 由连接自身设置。</translation>
    </message>
    <message>
        <source>There are --hostname for Host and --ws-psk-file for the key.</source>
        <translation>Host 请用 --hostname，密钥请用 --ws-psk-file。</translation>
    </message>
    <message>
        <source>There is no WebSocket implementation “%1”.</source>
        <translation>没有名为“%1”的 WebSocket 实现。</translation>
    </message>
    <message>
        <source>A right one: native or qt</source>
        <translation>正确的写法：native 或 qt</translation>
    </message>
    <message>
        <source>Host and the key have fields of their own.</source>
        <translation>Host 和密钥有单独的输入框。</translation>
    </message>
    <message>
        <source>“%1” is not a number of minutes.</source>
        <translation>“%1”不是分钟数。</translation>
    </message>
    <message>
        <source>A right one: 5</source>
        <translation>正确的写法：5</translation>
    </message>
</context>
<context>
    <name>rookery::OutputWriter</name>
    <message>
        <source>… %1 lines were dropped here, because nobody took them.</source>
        <translation>……此处丢弃了 %1 行，因为无人读取。</translation>
    </message>
</context>
<context>
    <name>rookery::OverviewTab</name>
    <message>
        <source>Flows</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>下载</translation>
    </message>
    <message>
        <source>Upload</source>
        <translation>上传</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>往返时间</translation>
    </message>
    <message>
        <source>Throughput</source>
        <translation>吞吐量</translation>
    </message>
    <message>
        <source>Throughput of the last %1</source>
        <translation>最近 %1的吞吐量</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>%1 since start</source>
        <translation>启动以来 %1</translation>
    </message>
    <message>
        <source>%1 opened since start</source>
        <translation>启动以来打开 %1 个</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>本月 %1</translation>
    </message>
    <message>
        <source>last heard %1 ago</source>
        <translation>最后收到于 %1 前</translation>
    </message>
</context>
<context>
    <name>rookery::PlotScale</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 分钟</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 小时</translation>
    </message>
</context>
<context>
    <name>rookery::PortHolder</name>
    <message>
        <source>Another program already uses %1.</source>
        <translation>另一个程序已在使用 %1。</translation>
    </message>
    <message>
        <source>Stop that program or choose another port.</source>
        <translation>请停止该程序或选择其他端口。</translation>
    </message>
    <message>
        <source>Another forward of this program already uses %1.</source>
        <translation>此程序的另一个转发已在使用 %1。</translation>
    </message>
    <message>
        <source>Switch that one off or choose another port.</source>
        <translation>请关闭那个转发或选择其他端口。</translation>
    </message>
    <message>
        <source>%1 already uses %2.</source>
        <translation>%1 已在使用 %2。</translation>
    </message>
</context>
<context>
    <name>rookery::PortRange</name>
    <message>
        <source>A range of ports cannot begin with 0.</source>
        <translation>端口范围不能从 0 开始。</translation>
    </message>
    <message>
        <source>The range of ports %1 ends before it begins.</source>
        <translation>端口范围 %1 的终点在起点之前。</translation>
    </message>
    <message>
        <source>The range %1 has %2 ports; one forward can have %3.</source>
        <translation>范围 %1 有 %2 个端口；一个转发最多可有 %3 个。</translation>
    </message>
</context>
<context>
    <name>rookery::PrivateFile</name>
    <message>
        <source>The directory %1 cannot be made.</source>
        <translation>无法创建目录 %1。</translation>
    </message>
    <message>
        <source>Check that you may write there.</source>
        <translation>请检查您是否有权在那里写入。</translation>
    </message>
    <message>
        <source>The file %1 cannot be saved: %2.</source>
        <translation>无法保存文件 %1：%2。</translation>
    </message>
    <message>
        <source>Check that the disk is not full and that you may write there.</source>
        <translation>请检查磁盘是否已满，以及您是否有权在那里写入。</translation>
    </message>
    <message>
        <source>Another program is holding the file %1.</source>
        <translation>另一个程序正占用文件 %1。</translation>
    </message>
    <message>
        <source>Try again; if no other Rookery runs, delete %1.</source>
        <translation>请再试一次；如果没有其他 Rookery 在运行，请删除 %1。</translation>
    </message>
    <message>
        <source>no lock can be made beside it</source>
        <translation>无法在其旁边创建锁</translation>
    </message>
</context>
<context>
    <name>rookery::ProblemBanner</name>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新启动</translation>
    </message>
    <message>
        <source>Use a free port for this session</source>
        <translation>本次会话使用空闲端口</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>显示证书…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Next try in %1.</source>
        <translation>%1后重试。</translation>
    </message>
    <message>
        <source>Reconnect now</source>
        <translation>立即重新连接</translation>
    </message>
    <message>
        <source>The changes to the connection count from the next one on.</source>
        <translation>对连接的更改从下一次连接起生效。</translation>
    </message>
    <message>
        <source>Reconnecting now cuts what is open.</source>
        <translation>现在重新连接会切断已打开的连接。</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>信任此证书…</translation>
    </message>
    <message>
        <source>Somebody may be in between. Compare both before you trust the new one.</source>
        <translation>中间可能有人。在信任新证书之前，请比较两者。</translation>
    </message>
    <message>
        <source>Trust it if its fingerprint is the one that whoever runs the server tells you.</source>
        <translation>如果其指纹与服务器管理者告诉您的一致，就信任它。</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one that you trust.</source>
        <translation>服务器出示的证书与您信任的不同。</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileActions</name>
    <message>
        <source>Group of %1</source>
        <translation>%1 的组</translation>
    </message>
    <message>
        <source>Group (empty: none)</source>
        <translation>组（空：无）</translation>
    </message>
    <message>
        <source>The tunnel was changed meanwhile, so its certificate is not trusted yet.</source>
        <translation>隧道在此期间已更改，因此尚未信任其证书。</translation>
    </message>
    <message>
        <source>Look at what its server shows now.</source>
        <translation>请查看其服务器现在出示的证书。</translation>
    </message>
    <message numerus="yes">
        <source>Group of %n tunnel(s)</source>
        <translation>
            <numerusform>%n 个隧道的组</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename group</source>
        <translation>重命名组</translation>
    </message>
    <message>
        <source>Name of the group (empty: none)</source>
        <translation>组的名称（空：无）</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileCheck</name>
    <message>
        <source>The host is missing.</source>
        <translation>缺少主机。</translation>
    </message>
    <message>
        <source>A right one: 127.0.0.1 or db.internal</source>
        <translation>正确的写法：127.0.0.1 或 db.internal</translation>
    </message>
    <message>
        <source>Port %1 needs the rights of an administrator.</source>
        <translation>端口 %1 需要管理员权限。</translation>
    </message>
    <message>
        <source>Ports from %1 on do not.</source>
        <translation>%1 及以上的端口不需要。</translation>
    </message>
    <message>
        <source>Other computers in the network can use this forward.</source>
        <translation>网络中的其他计算机可以使用此转发。</translation>
    </message>
    <message>
        <source>With 127.0.0.1 only this computer can.</source>
        <translation>使用 127.0.0.1 时只有这台计算机可以。</translation>
    </message>
    <message>
        <source>The target has no port.</source>
        <translation>目标没有端口。</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>端口是 1 到 65535 之间的数字。</translation>
    </message>
    <message>
        <source>Forward %1 listens there already.</source>
        <translation>转发 %1 已在那里监听。</translation>
    </message>
    <message>
        <source>Choose another port, or switch one of them off.</source>
        <translation>请选择其他端口，或关闭其中一个。</translation>
    </message>
    <message>
        <source>The tunnel “%1” listens there too; both cannot run at once.</source>
        <translation>隧道“%1”也在那里监听；两者不能同时运行。</translation>
    </message>
    <message>
        <source>No forward is switched on: the tunnel would connect and carry nothing.</source>
        <translation>没有启用任何转发：隧道会连接但不传输任何内容。</translation>
    </message>
    <message>
        <source>Only one forward can use standard input and output.</source>
        <translation>只有一个转发可以使用标准输入和输出。</translation>
    </message>
    <message>
        <source>The tunnel has no name.</source>
        <translation>隧道没有名称。</translation>
    </message>
    <message>
        <source>Give it one, such as “Office database”.</source>
        <translation>请为它取名，例如“办公室数据库”。</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>名称超过 %1 个字符。</translation>
    </message>
    <message>
        <source>The name has a line break or another control character.</source>
        <translation>名称含有换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>Another tunnel is called “%1” already.</source>
        <translation>另一个隧道已叫“%1”。</translation>
    </message>
    <message>
        <source>Choose another name; the command line finds tunnels by it.</source>
        <translation>请选择其他名称；命令行按名称查找隧道。</translation>
    </message>
    <message>
        <source>The server&apos;s address is empty.</source>
        <translation>服务器地址为空。</translation>
    </message>
    <message>
        <source>A right one: wss://example.com</source>
        <translation>正确的写法：wss://example.com</translation>
    </message>
    <message>
        <source>Use wss:// if the server has TLS.</source>
        <translation>如果服务器支持 TLS，请使用 wss://。</translation>
    </message>
    <message>
        <source>The key is sent unencrypted, because the address does not start with wss://.</source>
        <translation>密钥将以未加密方式发送，因为地址不是以 wss:// 开头。</translation>
    </message>
    <message>
        <source>The header %1 is sent unencrypted, because the address does not start with wss://.</source>
        <translation>标头 %1 将以未加密方式发送，因为地址不是以 wss:// 开头。</translation>
    </message>
    <message>
        <source>“%1” is not a host.</source>
        <translation>“%1”不是主机。</translation>
    </message>
    <message>
        <source>A right one: example.com or example.com:8443</source>
        <translation>正确的写法：example.com 或 example.com:8443</translation>
    </message>
    <message>
        <source>The name of a header has no colon.</source>
        <translation>标头的名称后缺少冒号。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not checked: anyone on the way can read and change everything.</source>
        <translation>未检查服务器的证书：途中的任何人都能读取并修改一切。</translation>
    </message>
    <message>
        <source>Better give the certificate of the authority that signed it.</source>
        <translation>最好提供为其签名的颁发机构的证书。</translation>
    </message>
    <message>
        <source>This has no effect, because the server&apos;s address does not start with wss://.</source>
        <translation>这不起作用，因为服务器地址不是以 wss:// 开头。</translation>
    </message>
    <message>
        <source>A certificate of our own needs its key, and a key its certificate.</source>
        <translation>我们自己的证书需要其密钥，密钥也需要其证书。</translation>
    </message>
    <message>
        <source>Give both files.</source>
        <translation>请同时给出两个文件。</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key.</source>
        <translation>这台计算机的其他用户可以读取该密钥。</translation>
    </message>
    <message>
        <source>“chmod 600” prevents it.</source>
        <translation>“chmod 600”可以防止。</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>文件 %1 不存在。</translation>
    </message>
    <message>
        <source>%1 is a directory, not a file.</source>
        <translation>%1 是目录，不是文件。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>无法读取文件 %1。</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>请检查您是否有权读取它。</translation>
    </message>
    <message>
        <source>The file %1 is looked for where the program was started.</source>
        <translation>文件 %1 会在启动程序的目录中查找。</translation>
    </message>
    <message>
        <source>Give the whole path.</source>
        <translation>请给出完整路径。</translation>
    </message>
    <message>
        <source>The time is too short.</source>
        <translation>时间太短。</translation>
    </message>
    <message>
        <source>At least %1 ms.</source>
        <translation>至少 %1 毫秒。</translation>
    </message>
    <message>
        <source>The time is too long.</source>
        <translation>时间太长。</translation>
    </message>
    <message>
        <source>At most 24 days.</source>
        <translation>最多 24 天。</translation>
    </message>
    <message>
        <source>The number of retries is below zero.</source>
        <translation>重试次数小于零。</translation>
    </message>
    <message>
        <source>0 tries for ever.</source>
        <translation>0 表示一直重试。</translation>
    </message>
    <message>
        <source>A connection that is dead is not noticed without keepalive.</source>
        <translation>没有保活就无法察觉已失效的连接。</translation>
    </message>
    <message>
        <source>The keepalive timeout is shorter than the interval and will be raised to it.</source>
        <translation>保活超时短于其间隔，将提高到该间隔。</translation>
    </message>
    <message>
        <source>Without TLS everyone on the way can read and change what goes through.</source>
        <translation>没有 TLS 时，途中的任何人都能读取并修改经过的内容。</translation>
    </message>
    <message>
        <source>Where the unix socket is depends on the folder that Rookery is started in.</source>
        <translation>unix 套接字的位置取决于 Rookery 在哪个文件夹中启动。</translation>
    </message>
    <message>
        <source>A path from “/” on does not.</source>
        <translation>从“/”开始的路径则不会。</translation>
    </message>
    <message>
        <source>Choose another path, or switch one of them off.</source>
        <translation>请选择其他路径，或停用其中一个。</translation>
    </message>
    <message>
        <source>The drive with the file %1 does not answer.</source>
        <translation>文件 %1 所在的驱动器没有响应。</translation>
    </message>
    <message>
        <source>Until it does, the tunnel cannot connect.</source>
        <translation>在它响应之前，隧道无法连接。</translation>
    </message>
    <message>
        <source>This is no SHA-256 fingerprint.</source>
        <translation>这不是 SHA-256 指纹。</translation>
    </message>
    <message>
        <source>It has 64 digits, 0 to 9 and A to F.</source>
        <translation>它由 64 位组成，0 到 9 和 A 到 F。</translation>
    </message>
    <message>
        <source>The gateway has no name.</source>
        <translation>网关没有名称。</translation>
    </message>
    <message>
        <source>Give it one, such as “Office”.</source>
        <translation>请为它取名，例如“办公室”。</translation>
    </message>
    <message>
        <source>Another gateway is called “%1” already.</source>
        <translation>另一个网关已叫“%1”。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请选择其他名称。</translation>
    </message>
    <message>
        <source>No network is chosen, so it is on in any.</source>
        <translation>没有选择网络，因此在任何网络中都启用。</translation>
    </message>
    <message>
        <source>Choose one, or add the one that you are in.</source>
        <translation>请选择一个，或添加您当前所在的网络。</translation>
    </message>
    <message>
        <source>This has no effect, because a reverse forward or stdio needs the connection always.</source>
        <translation>这不起作用，因为反向转发或 stdio 始终需要连接。</translation>
    </message>
    <message>
        <source>The commands are not run until this is switched on.</source>
        <translation>启用此项之前不会运行这些命令。</translation>
    </message>
    <message>
        <source>Read them first: they run as you.</source>
        <translation>请先阅读它们：它们以您的身份运行。</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileDocument</name>
    <message>
        <source>It is too large to be a file of profiles.</source>
        <translation>它太大，不可能是配置文件集。</translation>
    </message>
    <message>
        <source>It is not JSON (at byte %1).</source>
        <translation>它不是 JSON（位于第 %1 字节）。</translation>
    </message>
    <message>
        <source>It is JSON, but not a file of profiles.</source>
        <translation>它是 JSON，但不是配置文件集。</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>第 %1 个</translation>
    </message>
    <message>
        <source>It is not an object.</source>
        <translation>它不是对象。</translation>
    </message>
    <message>
        <source>The profile %1 cannot be read: %2</source>
        <translation>无法读取配置 %1：%2</translation>
    </message>
    <message>
        <source>The profile %1 had no identifier and got one.</source>
        <translation>配置 %1 没有标识符，已分配一个。</translation>
    </message>
    <message>
        <source>The profile %1 had the identifier of another one and got its own; its secrets have to be entered again.</source>
        <translation>配置 %1 使用了另一个配置的标识符，已分配新的；需要重新输入其机密。</translation>
    </message>
    <message>
        <source>It has more than %1 profiles.</source>
        <translation>它包含的配置超过 %1 个。</translation>
    </message>
    <message>
        <source>It has no identifier of its own.</source>
        <translation>它没有自己的标识符。</translation>
    </message>
    <message>
        <source>The gateway %1 cannot be read: %2</source>
        <translation>无法读取网关 %1：%2</translation>
    </message>
    <message>
        <source>The gateway of the tunnel “%1” is not there any more; the tunnel keeps its settings.</source>
        <translation>隧道“%1”的网关已不存在；隧道保留其设置。</translation>
    </message>
    <message>
        <source>Its key may have to be entered again.</source>
        <translation>可能需要重新输入其密钥。</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileEditor</name>
    <message>
        <source>&amp;Test connection…</source>
        <translation>测试连接(&amp;T)…</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>新建隧道</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>隧道</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>kept; waiting for the keychain</source>
        <translation>已保存；正在等待密钥环</translation>
    </message>
    <message>
        <source>kept, but the keychain does not hand it out</source>
        <translation>已保存，但密钥环不予提供</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃更改</translation>
    </message>
    <message>
        <source>Discard what you changed?</source>
        <translation>要放弃您所做的更改吗？</translation>
    </message>
    <message>
        <source>Save and st&amp;art</source>
        <translation>保存并启动(&amp;A)</translation>
    </message>
    <message>
        <source>New gateway</source>
        <translation>新建网关</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Save as a gateway</source>
        <translation>另存为网关</translation>
    </message>
    <message>
        <source>Server, key, TLS and proxy are saved under this name, for other tunnels too:</source>
        <translation>服务器、密钥、TLS 和代理以此名称保存，也可供其他隧道使用：</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileExchange</name>
    <message>
        <source>This is not a file of profiles.</source>
        <translation>这不是配置文件集。</translation>
    </message>
    <message>
        <source>The file was made by a newer version of Rookery; some of it may be left out.</source>
        <translation>此文件由较新版本的 Rookery 生成；部分内容可能被省略。</translation>
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
        <translation>标识符</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Host header</source>
        <translation>Host 标头</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>标头</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>证书颁发机构</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>客户端证书</translation>
    </message>
    <message>
        <source>Client key</source>
        <translation>客户端密钥</translation>
    </message>
    <message>
        <source>TLS server name</source>
        <translation>TLS 服务器名称</translation>
    </message>
    <message>
        <source>Skip verification</source>
        <translation>跳过验证</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation>保活</translation>
    </message>
    <message>
        <source>Keepalive timeout</source>
        <translation>保活超时</translation>
    </message>
    <message>
        <source>Handshake timeout</source>
        <translation>握手超时</translation>
    </message>
    <message>
        <source>Channel timeout</source>
        <translation>通道超时</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试次数</translation>
    </message>
    <message>
        <source>Longest wait between retries</source>
        <translation>两次重试之间的最长等待</translation>
    </message>
    <message>
        <source>WebSocket</source>
        <translation>WebSocket</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Listening address</source>
        <translation>监听地址</translation>
    </message>
    <message>
        <source>Listening port</source>
        <translation>监听端口</translation>
    </message>
    <message>
        <source>Socket path</source>
        <translation>套接字路径</translation>
    </message>
    <message>
        <source>Target host</source>
        <translation>目标主机</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>机密</translation>
    </message>
    <message>
        <source>Target port</source>
        <translation>目标端口</translation>
    </message>
    <message>
        <source>No server name (SNI)</source>
        <translation>不发送服务器名称（SNI）</translation>
    </message>
    <message>
        <source>Trusted certificate</source>
        <translation>受信任的证书</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>网关</translation>
    </message>
    <message>
        <source>Connect when it is used</source>
        <translation>使用时连接</translation>
    </message>
    <message>
        <source>Rest when unused</source>
        <translation>空闲时休眠</translation>
    </message>
    <message>
        <source>After connecting</source>
        <translation>连接后</translation>
    </message>
    <message>
        <source>After disconnecting</source>
        <translation>断开后</translation>
    </message>
    <message>
        <source>Run these commands</source>
        <translation>运行这些命令</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Resume within</source>
        <translation>恢复时限</translation>
    </message>
    <message>
        <source>Password of its proxies</source>
        <translation>其代理的密码</translation>
    </message>
    <message>
        <source>Proxies without a password</source>
        <translation>代理不用密码</translation>
    </message>
    <message>
        <source>Target socket</source>
        <translation>目标套接字</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileJson</name>
    <message>
        <source>“%1” is not %2.</source>
        <translation>“%1”应为%2。</translation>
    </message>
    <message>
        <source>an identifier (UUID)</source>
        <translation>标识符（UUID）</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be read.</source>
        <translation>无法识别代理的地址。</translation>
    </message>
    <message>
        <source>There are more than %1 headers.</source>
        <translation>标头超过 %1 个。</translation>
    </message>
    <message>
        <source>A header is not a list of a name and a value.</source>
        <translation>有标头不是由名称和值组成的列表。</translation>
    </message>
    <message>
        <source>There are more than %1 forwards.</source>
        <translation>转发超过 %1 个。</translation>
    </message>
    <message>
        <source>Forward %1 is not an object.</source>
        <translation>转发 %1 不是对象。</translation>
    </message>
    <message>
        <source>Forward %1: %2</source>
        <translation>转发 %1：%2</translation>
    </message>
    <message>
        <source>There are more than %1 networks.</source>
        <translation>网络超过 %1 个。</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileMatch</name>
    <message>
        <source>There is no tunnel yet.</source>
        <translation>还没有隧道。</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>现有：%1</translation>
    </message>
    <message>
        <source>There is no tunnel “%1”.</source>
        <translation>没有隧道“%1”。</translation>
    </message>
    <message>
        <source>Several tunnels are called “%1”.</source>
        <translation>有多个隧道叫“%1”。</translation>
    </message>
    <message>
        <source>Say which by its id, as “list --json” shows it.</source>
        <translation>请用“list --json”显示的标识符指明是哪一个。</translation>
    </message>
</context>
<context>
    <name>rookery::ProfileStore</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>…… 以及另外 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The profiles were saved by a newer version of Rookery.</source>
        <translation>配置由较新版本的 Rookery 保存。</translation>
    </message>
    <message>
        <source>They can be used here but not changed; update Rookery to change them.</source>
        <translation>它们可以在此使用但不能更改；请更新 Rookery 以便更改。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read and cannot be set aside.</source>
        <translation>文件 %1 既无法读取，也无法另存。</translation>
    </message>
    <message>
        <source>Move it away by hand; Rookery does not overwrite it.</source>
        <translation>请手动移走它；Rookery 不会覆盖它。</translation>
    </message>
    <message>
        <source>The file as it was is kept as %1.</source>
        <translation>原来的文件保留为 %1。</translation>
    </message>
    <message>
        <source>The broken file is kept as %1.</source>
        <translation>损坏的文件保留为 %1。</translation>
    </message>
    <message>
        <source>The profiles file was missing; the profiles were restored from its backup.</source>
        <translation>配置文件集缺失；已从其备份恢复配置。</translation>
    </message>
    <message>
        <source>The profiles file could not be read; the profiles were restored from its backup, so the last change may be missing.</source>
        <translation>配置文件集无法读取；已从其备份恢复配置，因此最近的更改可能缺失。</translation>
    </message>
    <message>
        <source>The profiles file could not be read: %1</source>
        <translation>配置文件集无法读取：%1</translation>
    </message>
    <message>
        <source>It is kept as %1.</source>
        <translation>它保留为 %1。</translation>
    </message>
    <message>
        <source>The profiles file is missing, and its backup could not be read.</source>
        <translation>配置文件集缺失，且其备份无法读取。</translation>
    </message>
    <message>
        <source>There are too many profiles to save.</source>
        <translation>要保存的配置过多。</translation>
    </message>
    <message>
        <source>Delete those that are not used any more.</source>
        <translation>请删除不再使用的配置。</translation>
    </message>
    <message>
        <source>This profile is not there any more.</source>
        <translation>此配置已不存在。</translation>
    </message>
    <message>
        <source>Another window or program may have deleted it.</source>
        <translation>可能已被其他窗口或程序删除。</translation>
    </message>
    <message>
        <source>This profile is there already.</source>
        <translation>此配置已存在。</translation>
    </message>
</context>
<context>
    <name>rookery::Program</name>
    <message>
        <source>There is no option %1 before a command.</source>
        <translation>命令之前没有选项 %1。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有命令“%1”。</translation>
    </message>
    <message>
        <source>“rookery-cli --help” lists them.</source>
        <translation>“rookery-cli --help”会列出它们。</translation>
    </message>
    <message>
        <source>Did you mean “rookery-cli %1”?</source>
        <translation>您是指“rookery-cli %1”吗？</translation>
    </message>
    <message>
        <source>A command is missing, such as client, server, demo or list. “rookery-cli --help” tells more.</source>
        <translation>缺少命令，例如 client、server、demo 或 list。“rookery-cli --help”有更多说明。</translation>
    </message>
</context>
<context>
    <name>rookery::ProxyClients</name>
    <message>
        <source>The password of this proxy is another one now.</source>
        <translation>此代理的密码已更改。</translation>
    </message>
    <message>
        <source>The forward was stopped.</source>
        <translation>转发已停止。</translation>
    </message>
    <message>
        <source>Too many programs want to use this proxy.</source>
        <translation>要使用此代理的程序过多。</translation>
    </message>
</context>
<context>
    <name>rookery::ProxyUrl</name>
    <message>
        <source>A right one: http://proxy.example.com:3128 or socks5://127.0.0.1:1080</source>
        <translation>正确的写法：http://proxy.example.com:3128 或 socks5://127.0.0.1:1080</translation>
    </message>
    <message>
        <source>The address of the proxy cannot be read.</source>
        <translation>无法识别代理的地址。</translation>
    </message>
    <message>
        <source>A proxy that is itself reached by TLS is not supported.</source>
        <translation>不支持自身通过 TLS 访问的代理。</translation>
    </message>
    <message>
        <source>“%1” is not a kind of proxy that can be used; there are http and socks5.</source>
        <translation>“%1”不是可用的代理类型；可用的有 http 和 socks5。</translation>
    </message>
</context>
<context>
    <name>rookery::PskSource</name>
    <message>
        <source>The key from %1 cannot be used.</source>
        <translation>无法使用来自 %1 的密钥。</translation>
    </message>
    <message>
        <source>The key file “%1” is too large to be a key.</source>
        <translation>密钥文件“%1”太大，不可能是密钥。</translation>
    </message>
    <message>
        <source>the file “%1”</source>
        <translation>文件“%1”</translation>
    </message>
    <message>
        <source>Other users of this computer can read the key file “%1”; “chmod 600” prevents it.</source>
        <translation>这台计算机的其他用户可以读取密钥文件“%1”；“chmod 600”可以防止。</translation>
    </message>
    <message>
        <source>--ws-psk and --ws-psk-file cannot be used together.</source>
        <translation>--ws-psk 和 --ws-psk-file 不能同时使用。</translation>
    </message>
    <message>
        <source>A key on the command line can end up in the shell&apos;s history; --ws-psk-file or ROOKERY_PSK are safer.</source>
        <translation>命令行上的密钥可能留在 shell 的历史记录中；--ws-psk-file 或 ROOKERY_PSK 更安全。</translation>
    </message>
</context>
<context>
    <name>rookery::QWebSocketChannel</name>
    <message>
        <source>a text message</source>
        <translation>文本消息</translation>
    </message>
    <message>
        <source>The connection was closed here.</source>
        <translation>连接已在本端关闭。</translation>
    </message>
    <message>
        <source>The connection stalled in the middle of a message.</source>
        <translation>连接在消息中途停滞。</translation>
    </message>
    <message>
        <source>The other end broke the WebSocket protocol.</source>
        <translation>对端违反了 WebSocket 协议。</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>连接已断开。</translation>
    </message>
    <message>
        <source>The other end asks for answers and does not read them.</source>
        <translation>对端请求回应却不读取。</translation>
    </message>
</context>
<context>
    <name>rookery::QWebSocketUpgrader</name>
    <message>
        <source>The client did not ask for %1.</source>
        <translation>客户端没有请求 %1。</translation>
    </message>
    <message>
        <source>The client&apos;s upgrade request is not valid.</source>
        <translation>客户端的升级请求无效。</translation>
    </message>
    <message>
        <source>The client went away during the upgrade.</source>
        <translation>客户端在升级过程中离开。</translation>
    </message>
    <message>
        <source>The client did not finish the upgrade in time.</source>
        <translation>客户端没有及时完成升级。</translation>
    </message>
</context>
<context>
    <name>rookery::QrReader</name>
    <message>
        <source>This Rookery cannot read QR codes.</source>
        <translation>此版本的 Rookery 无法读取二维码。</translation>
    </message>
    <message>
        <source>Read it with a telephone, and paste the text.</source>
        <translation>请用手机读取，然后粘贴文本。</translation>
    </message>
    <message>
        <source>There is no QR code that can be read.</source>
        <translation>没有可读取的二维码。</translation>
    </message>
    <message>
        <source>It has to be whole and sharp, with nothing in front of it.</source>
        <translation>它必须完整、清晰，且没有遮挡。</translation>
    </message>
</context>
<context>
    <name>rookery::QrView</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
</context>
<context>
    <name>rookery::ReadFile</name>
    <message>
        <source>The file %1 cannot be read: %2.</source>
        <translation>无法读取文件 %1：%2。</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>请检查它是否存在以及您是否有权读取。</translation>
    </message>
    <message>
        <source>Nothing more came out of %1.</source>
        <translation>%1 没有再输出任何内容。</translation>
    </message>
    <message>
        <source>It is no regular file, and whoever writes into it has not come to an end.</source>
        <translation>它不是普通文件，而写入方尚未结束。</translation>
    </message>
    <message>
        <source>“%1” is a directory, not a file.</source>
        <translation>“%1”是目录，不是文件。</translation>
    </message>
    <message>
        <source>Name a file in it.</source>
        <translation>请指定其中的一个文件。</translation>
    </message>
    <message>
        <source>The file %1 is too large.</source>
        <translation>文件 %1 过大。</translation>
    </message>
</context>
<context>
    <name>rookery::ReadableFile</name>
    <message>
        <source>“%1” is a directory, not a file.</source>
        <translation>“%1”是目录，不是文件。</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read: %2.</source>
        <translation>无法读取文件“%1”：%2。</translation>
    </message>
</context>
<context>
    <name>rookery::ReverseForward</name>
    <message>
        <source>Choose a port other than 0.</source>
        <translation>请选择 0 以外的端口。</translation>
    </message>
    <message>
        <source>It is asked for again every %1 seconds.</source>
        <translation>每 %1 秒重新请求一次。</translation>
    </message>
    <message>
        <source>The server does not say which port it has chosen.</source>
        <translation>服务器没有告知它选择了哪个端口。</translation>
    </message>
    <message>
        <source>The server does not choose ports for reverse forwards by itself.</source>
        <translation>服务器不会自行为反向转发选择端口。</translation>
    </message>
    <message>
        <source>It has to be a newer Rookery that runs with --reverse; or choose a port other than 0.</source>
        <translation>它必须是以 --reverse 运行的较新版本的 Rookery；或者请选择 0 以外的端口。</translation>
    </message>
</context>
<context>
    <name>rookery::ReverseListeners</name>
    <message>
        <source>Reverse forwards are not allowed here.</source>
        <translation>此处不允许反向转发。</translation>
    </message>
    <message>
        <source>Ports below %1 are not given to clients.</source>
        <translation>低于 %1 的端口不提供给客户端。</translation>
    </message>
    <message>
        <source>This client has too many reverse forwards.</source>
        <translation>此客户端的反向转发过多。</translation>
    </message>
    <message>
        <source>The address to bind was not found.</source>
        <translation>找不到要绑定的地址。</translation>
    </message>
    <message>
        <source>This client has too many connections for another listener.</source>
        <translation>此客户端的连接过多，无法再增加监听端口。</translation>
    </message>
</context>
<context>
    <name>rookery::ScreenPictures</name>
    <message>
        <source>This desktop does not show the screen to programs.</source>
        <translation>此桌面不允许程序查看屏幕。</translation>
    </message>
    <message>
        <source>Take a screenshot, and open the picture or paste it.</source>
        <translation>请截屏，然后打开或粘贴图片。</translation>
    </message>
</context>
<context>
    <name>rookery::SecretCollector</name>
    <message>
        <source>It is not saved.</source>
        <translation>它没有保存。</translation>
    </message>
    <message>
        <source>The keychain did not answer.</source>
        <translation>密钥环没有回应。</translation>
    </message>
</context>
<context>
    <name>rookery::SecretEdit</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>rookery::SecretMove</name>
    <message>
        <source>Another one is kept there already.</source>
        <translation>那里已经保存着另一个。</translation>
    </message>
</context>
<context>
    <name>rookery::SecretMoveOffer</name>
    <message>
        <source>Your keys and passwords are kept %1. Forget them there? Rookery uses them until it ends, and asks for them after that.</source>
        <translation>您的密钥和密码保存%1。要在那里忘记它们吗？Rookery 会用到退出为止，之后再询问。</translation>
    </message>
    <message>
        <source>Your keys and passwords are kept %1. Keep them %2 instead?</source>
        <translation>您的密钥和密码保存%1。要改为保存%2吗？</translation>
    </message>
    <message>
        <source>Not every key could be moved; those stay where they were.</source>
        <translation>有些密钥无法移动；它们仍在原处。</translation>
    </message>
    <message>
        <source>Keys and passwords</source>
        <translation>密钥和密码</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>忘记它们(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Move them</source>
        <translation>移动它们(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Leave them there</source>
        <translation>留在那里(&amp;L)</translation>
    </message>
</context>
<context>
    <name>rookery::SecretPlace</name>
    <message>
        <source>in the desktop&apos;s keychain</source>
        <translation>在桌面的密钥环中</translation>
    </message>
    <message>
        <source>in a file that only you can read</source>
        <translation>在只有您能读取的文件中</translation>
    </message>
    <message>
        <source>until Rookery ends</source>
        <translation>到 Rookery 退出为止</translation>
    </message>
</context>
<context>
    <name>rookery::SelectionPage</name>
    <message numerus="yes">
        <source>%n tunnel(s) chosen</source>
        <translation>
            <numerusform>已选择 %n 个隧道</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tunnels connected</source>
        <translation>%2 个隧道中已连接 %1 个</translation>
    </message>
</context>
<context>
    <name>rookery::ServerArguments</name>
    <message>
        <source>“%1” is not an IP address of this computer.</source>
        <translation>“%1”不是这台计算机的 IP 地址。</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer only, 0.0.0.0 every IPv4 network, :: every network.</source>
        <translation>127.0.0.1 仅限这台计算机，0.0.0.0 为所有 IPv4 网络，:: 为所有网络。</translation>
    </message>
    <message>
        <source>The text is too long.</source>
        <translation>文本过长。</translation>
    </message>
    <message>
        <source>The server takes options only; “%1” is none.</source>
        <translation>server 只接受选项；“%1”不是选项。</translation>
    </message>
    <message>
        <source>Let certbot or lego get the certificate, and show its challenges with --acme-webroot.</source>
        <translation>请让 certbot 或 lego 获取证书，并用 --acme-webroot 提供其质询。</translation>
    </message>
</context>
<context>
    <name>rookery::ServerCommand</name>
    <message>
        <source>The options for that are --ws-psk-file, --host and --allow-anyone.</source>
        <translation>相应的选项有 --ws-psk-file、--host 和 --allow-anyone。</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>正在监听 %1</translation>
    </message>
    <message>
        <source>WARNING: there is no key (--allow-anyone): whoever can reach this port can use this gateway to reach everything that this computer can reach.</source>
        <translation>警告：没有密钥（--allow-anyone）：能连接此端口的任何人都能通过此网关访问这台计算机能访问的一切。</translation>
    </message>
    <message>
        <source>Clients may open ports on this computer (--reverse).</source>
        <translation>客户端可以在这台计算机上打开端口（--reverse）。</translation>
    </message>
    <message>
        <source>1 client</source>
        <translation>1 个客户端</translation>
    </message>
    <message>
        <source>%1 clients</source>
        <translation>%1 个客户端</translation>
    </message>
    <message>
        <source>There is no certificate to read again; everything goes on.</source>
        <translation>没有需要重新读取的证书；一切照常。</translation>
    </message>
    <message>
        <source>Certificate and key were read again, for connections from now on.</source>
        <translation>证书和密钥已重新读取，从现在起用于新连接。</translation>
    </message>
    <message>
        <source>The certificate in use stays: %1</source>
        <translation>继续使用当前证书：%1</translation>
    </message>
    <message>
        <source>Clients may reach unix sockets of this computer (--allow-unix).</source>
        <translation>客户端可以访问这台计算机的 unix 套接字（--allow-unix）。</translation>
    </message>
</context>
<context>
    <name>rookery::ServerOption</name>
    <message>
        <source>ADDRESS</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>127.0.0.1 is this computer only, 0.0.0.0 every IPv4 network, :: every network; may be repeated [127.0.0.1]</source>
        <translation>127.0.0.1 仅限这台计算机，0.0.0.0 为所有 IPv4 网络，:: 为所有网络；可以重复 [127.0.0.1]</translation>
    </message>
    <message>
        <source>PORT</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>May be repeated: the first goes with the first host, and so on; the last one given goes with all that remain [8080]</source>
        <translation>可以重复：第一个对应第一个 --host，依此类推；最后一个对应其余所有 [8080]</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Speak TLS with this certificate (PEM, its chain behind it)</source>
        <translation>使用此证书（PEM，其后为证书链）的 TLS</translation>
    </message>
    <message>
        <source>The key (PEM) of that certificate</source>
        <translation>该证书的密钥（PEM）</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Time for TLS and the request; 0 no limit [60]</source>
        <translation>TLS 和请求的时限；0 表示不限 [60]</translation>
    </message>
    <message>
        <source>Clients must know the key in this file</source>
        <translation>客户端必须知道此文件中的密钥</translation>
    </message>
    <message>
        <source>KEY</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>The same on the command line; the environment variable ROOKERY_PSK works too</source>
        <translation>同上，写在命令行上；也可以使用环境变量 ROOKERY_PSK</translation>
    </message>
    <message>
        <source>Listen beyond this computer without a key. It refuses to do so otherwise</source>
        <translation>不用密钥而向这台计算机以外监听。否则会拒绝</translation>
    </message>
    <message>
        <source>Let clients open ports on this computer</source>
        <translation>允许客户端在这台计算机上打开端口</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Body of the 404 answer [Not found]</source>
        <translation>404 应答的内容 [Not found]</translation>
    </message>
    <message>
        <source>Connect to IPv4 targets from this address</source>
        <translation>从此地址连接 IPv4 目标</translation>
    </message>
    <message>
        <source>Connect to IPv6 targets from this address</source>
        <translation>从此地址连接 IPv6 目标</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Which WebSocket implementation: native or qt [native]</source>
        <translation>使用哪种 WebSocket 实现：native 或 qt [native]</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Threads for the work; 0 as many as processors, at most 4 [0]</source>
        <translation>工作线程数；0 表示与处理器数相同，最多 4 [0]</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Clients must show a certificate by an authority in this file or folder (PEM), which may have revocation lists too</source>
        <translation>客户端必须出示由此文件或文件夹（PEM）中的颁发机构签发的证书，其中也可以有吊销列表</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Show the challenges that certbot or lego put into this folder, without TLS too</source>
        <translation>提供 certbot 或 lego 放入此文件夹的质询，不用 TLS 时也提供</translation>
    </message>
    <message>
        <source>Wait this long for a client whose connection is lost; 0 not at all [60]</source>
        <translation>客户端连接断开后等待这么久；0 表示不等待 [60]</translation>
    </message>
    <message>
        <source>GLOB</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Let clients reach the unix sockets of this computer that fit, such as &apos;/run/app/*.sock&apos;; may be repeated</source>
        <translation>允许客户端访问这台计算机上匹配的 unix 套接字，例如 &apos;/run/app/*.sock&apos;；可以重复</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Show this web site to whoever brings no tunnel: http://127.0.0.1:8081, https://… or unix:/PATH</source>
        <translation>向不是来建立隧道的访问者显示此网站：http://127.0.0.1:8081、https://… 或 unix:/路径</translation>
    </message>
    <message>
        <source>Tell it in X-Forwarded-For and the like who asks</source>
        <translation>用 X-Forwarded-For 等标头告知它请求来自谁</translation>
    </message>
    <message>
        <source>/health and /version are like any other page</source>
        <translation>/health 和 /version 与其他页面一样</translation>
    </message>
</context>
<context>
    <name>rookery::ServerUrl</name>
    <message>
        <source>A right one: wss://example.com or ws://127.0.0.1:8080/ws</source>
        <translation>正确的写法：wss://example.com 或 ws://127.0.0.1:8080/ws</translation>
    </message>
    <message>
        <source>A closing bracket “]” is missing in the server&apos;s address.</source>
        <translation>服务器地址中缺少右方括号“]”。</translation>
    </message>
    <message>
        <source>The server&apos;s address has no host.</source>
        <translation>服务器地址中没有主机。</translation>
    </message>
    <message>
        <source>An IPv6 address of a server goes in brackets, as in ws://[::1]:8080.</source>
        <translation>服务器的 IPv6 地址要写在方括号中，例如 ws://[::1]:8080。</translation>
    </message>
    <message>
        <source>After “]” in the server&apos;s address comes a colon or a slash.</source>
        <translation>服务器地址中的“]”之后应为冒号或斜杠。</translation>
    </message>
    <message>
        <source>“%1” is not a port that a server can have.</source>
        <translation>“%1”不是服务器可以使用的端口。</translation>
    </message>
    <message>
        <source>The server&apos;s address is empty.</source>
        <translation>服务器地址为空。</translation>
    </message>
    <message>
        <source>The server&apos;s address is too long.</source>
        <translation>服务器地址过长。</translation>
    </message>
    <message>
        <source>“%1” is not a scheme of a server&apos;s address; there are ws and wss, http and https.</source>
        <translation>“%1”不是服务器地址的协议；可用的有 ws 和 wss、http 和 https。</translation>
    </message>
    <message>
        <source>A user name or password does not go into the server&apos;s address.</source>
        <translation>用户名或密码不应写入服务器地址。</translation>
    </message>
    <message>
        <source>Use --ws-psk-file for penguin&apos;s key, or --header &quot;Authorization: …&quot; for a web server&apos;s.</source>
        <translation>penguin 的密钥请用 --ws-psk-file，Web 服务器的请用 --header &quot;Authorization: …&quot;。</translation>
    </message>
    <message>
        <source>The server&apos;s address has a character that does not belong there.</source>
        <translation>服务器地址中有不应出现的字符。</translation>
    </message>
    <message>
        <source>A “#” part does not go into a server&apos;s address.</source>
        <translation>服务器地址中不应有“#”部分。</translation>
    </message>
    <message>
        <source>There is a field for penguin&apos;s key; a web server&apos;s goes into a header “Authorization”.</source>
        <translation>penguin 的密钥有单独的输入框；Web 服务器的请写入“Authorization”标头。</translation>
    </message>
</context>
<context>
    <name>rookery::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Log and secrets</source>
        <translation>日志和机密</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>诊断(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>询问</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>在托盘中继续运行</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Start when I &amp;log in</source>
        <translation>登录时启动(&amp;L)</translation>
    </message>
    <message>
        <source>Start in the tray, without the window</source>
        <translation>在托盘中启动，不显示窗口</translation>
    </message>
    <message>
        <source>Four times a second</source>
        <translation>每秒四次</translation>
    </message>
    <message>
        <source>Once a second</source>
        <translation>每秒一次</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Loo&amp;k</source>
        <translation>外观(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Closing the window</source>
        <translation>关闭窗口时(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Update numbers</source>
        <translation>更新数值(&amp;U)</translation>
    </message>
    <message>
        <source>Tell me, when it has lasted for 5 seconds, that</source>
        <translation>持续 5 秒后通知我</translation>
    </message>
    <message>
        <source>a connection is &amp;lost</source>
        <translation>连接已断开(&amp;L)</translation>
    </message>
    <message>
        <source>a lost connection is &amp;back</source>
        <translation>断开的连接已恢复(&amp;B)</translation>
    </message>
    <message>
        <source>a tunnel needs my &amp;attention: a certificate, a key, an address</source>
        <translation>隧道需要我处理：证书、密钥、地址(&amp;A)</translation>
    </message>
    <message>
        <source>a &amp;forward does not work: its port is busy, or was refused</source>
        <translation>转发无法工作：端口被占用或被拒绝(&amp;F)</translation>
    </message>
    <message>
        <source>Everything, for finding faults</source>
        <translation>全部，用于查找故障</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>发生的事情</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>In the desktop&apos;s keychain</source>
        <translation>在桌面的密钥环中</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>In a file that only I can read</source>
        <translation>在只有我能读取的文件中</translation>
    </message>
    <message>
        <source>Write to the &amp;log</source>
        <translation>写入日志(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep lines</source>
        <translation>保留行数(&amp;K)</translation>
    </message>
    <message>
        <source>Keys and pass&amp;words</source>
        <translation>密钥和密码(&amp;W)</translation>
    </message>
    <message>
        <source>The file is not encrypted: every program that you start can read it.</source>
        <translation>该文件未加密：您启动的任何程序都能读取它。</translation>
    </message>
    <message>
        <source>Ask &amp;before deleting a tunnel</source>
        <translation>删除隧道前先询问(&amp;B)</translation>
    </message>
    <message>
        <source>There is no tray on this desktop: closing the window minimizes it, or quits.</source>
        <translation>此桌面没有托盘：关闭窗口会将其最小化或退出。</translation>
    </message>
    <message>
        <source>You are asked whether what is kept now shall move there.</source>
        <translation>会询问您是否将现有内容移到那里。</translation>
    </message>
    <message>
        <source>Ask before a stop cuts conn&amp;ections</source>
        <translation>停止会切断连接时先询问(&amp;E)</translation>
    </message>
</context>
<context>
    <name>rookery::SettingsStore</name>
    <message>
        <source>The settings cannot be saved to %1.</source>
        <translation>无法将设置保存到 %1。</translation>
    </message>
    <message>
        <source>They count until Rookery ends. Check that you may write there and that the disk is not full.</source>
        <translation>它们在 Rookery 退出前有效。请检查您是否可以写入该位置，以及磁盘是否已满。</translation>
    </message>
</context>
<context>
    <name>rookery::ShareLink</name>
    <message>
        <source>Ask whoever gave you the link for another one.</source>
        <translation>请向提供链接的人索取另一个链接。</translation>
    </message>
    <message>
        <source>The link is too long for a tunnel.</source>
        <translation>链接过长，不可能是隧道的链接。</translation>
    </message>
    <message>
        <source>The link cannot be read.</source>
        <translation>无法读取链接。</translation>
    </message>
    <message>
        <source>The link asks for “%1”; Rookery only imports by a link.</source>
        <translation>链接要求“%1”；Rookery 只通过链接导入。</translation>
    </message>
    <message>
        <source>The link hides characters that do not show.</source>
        <translation>链接中藏有不可见的字符。</translation>
    </message>
    <message>
        <source>The link names no server.</source>
        <translation>链接没有指明服务器。</translation>
    </message>
    <message>
        <source>“%1” in the link is not known and was left out.</source>
        <translation>链接中的“%1”未知，已省略。</translation>
    </message>
    <message>
        <source>%1 This was left out.</source>
        <translation>%1 已将其省略。</translation>
    </message>
    <message>
        <source>The fingerprint of the trusted certificate is none, and was left out.</source>
        <translation>受信任证书的指纹不是有效的指纹，已省略。</translation>
    </message>
    <message>
        <source>Exactly one certificate is trusted, whoever signed it: the link says which.</source>
        <translation>只信任一个证书，无论由谁签名：由链接指定。</translation>
    </message>
    <message>
        <source>The link names a file of this computer: %1</source>
        <translation>链接指定了这台计算机上的文件：%1</translation>
    </message>
    <message>
        <source>A key or a password is in the link: whoever has seen the link has it.</source>
        <translation>链接中含有密钥或密码：看到链接的人就能得到它。</translation>
    </message>
    <message>
        <source>The gateway reaches into here: %1</source>
        <translation>网关可以访问到这里：%1</translation>
    </message>
    <message>
        <source>The key is not in the link; whoever imports it enters it.</source>
        <translation>链接中没有密钥；由导入者输入。</translation>
    </message>
    <message>
        <source>The passphrase of the TLS key is not in the link; give it by another way.</source>
        <translation>链接中没有 TLS 密钥的口令；请通过其他途径提供。</translation>
    </message>
    <message>
        <source>The password of its proxies is not in the link; whoever imports it sets one.</source>
        <translation>链接中没有其代理的密码；由导入者设置。</translation>
    </message>
</context>
<context>
    <name>rookery::ShellWords</name>
    <message>
        <source>A quotation mark in the command is not closed.</source>
        <translation>命令中有引号没有闭合。</translation>
    </message>
    <message>
        <source>Copy the whole command.</source>
        <translation>请复制整条命令。</translation>
    </message>
    <message>
        <source>There is no command.</source>
        <translation>没有命令。</translation>
    </message>
    <message>
        <source>Paste one, such as: penguin client wss://example.com 5432:db:5432</source>
        <translation>请粘贴一条，例如：penguin client wss://example.com 5432:db:5432</translation>
    </message>
    <message>
        <source>This is too long to be a command.</source>
        <translation>这太长，不可能是命令。</translation>
    </message>
</context>
<context>
    <name>rookery::ShutdownDelay</name>
    <message>
        <source>Tunnels say goodbye</source>
        <translation>隧道正在道别</translation>
    </message>
</context>
<context>
    <name>rookery::SingleInstance</name>
    <message>
        <source>Whether Rookery runs already cannot be found out: “%1” cannot be written.</source>
        <translation>无法确定 Rookery 是否已在运行：无法写入“%1”。</translation>
    </message>
</context>
<context>
    <name>rookery::StandardStreams</name>
    <message>
        <source>The output could not be written, because the standard output is closed.</source>
        <translation>无法写出结果，因为标准输出已关闭。</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>无法写出结果：%1。</translation>
    </message>
</context>
<context>
    <name>rookery::StandardTexts</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>复制链接地址(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Select All</source>
        <translation>全选(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>增加(&amp;S)</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>减少(&amp;D)</translation>
    </message>
</context>
<context>
    <name>rookery::StartClaim</name>
    <message>
        <source>Wait a moment and try again.</source>
        <translation>请稍等片刻再试。</translation>
    </message>
    <message>
        <source>Another Rookery has not ended, and does not answer.</source>
        <translation>另一个 Rookery 尚未结束，也没有响应。</translation>
    </message>
</context>
<context>
    <name>rookery::StartPage</name>
    <message>
        <source>No tunnel yet</source>
        <translation>还没有隧道</translation>
    </message>
    <message>
        <source>New tunnel</source>
        <translation>新建隧道</translation>
    </message>
    <message>
        <source>Type the address of a server and say what to forward.</source>
        <translation>输入服务器地址，并说明要转发什么。</translation>
    </message>
    <message>
        <source>Paste a command</source>
        <translation>粘贴命令</translation>
    </message>
    <message>
        <source>Take over a “penguin client …” command as it is.</source>
        <translation>原样采用“penguin client …”命令。</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>打开演示</translation>
    </message>
    <message>
        <source>Watch live flows through a gateway on this computer, in ten seconds.</source>
        <translation>十秒内即可看到数据流通过这台计算机上的网关。</translation>
    </message>
    <message>
        <source>A tunnel carries ports of this computer over one WebSocket to a penguin server or a Rookery gateway.</source>
        <translation>隧道通过一个 WebSocket 把这台计算机的端口连到 penguin 服务器或 Rookery 网关。</translation>
    </message>
</context>
<context>
    <name>rookery::StatusText</name>
    <message>
        <source> on port %1</source>
        <translation> 在端口 %1 上</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>正在连接</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>stalled</source>
        <translation>没有回应</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>needs attention</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>listening</source>
        <translation>正在监听</translation>
    </message>
    <message>
        <source>port busy</source>
        <translation>端口被占用</translation>
    </message>
    <message>
        <source>asking the server</source>
        <translation>正在询问服务器</translation>
    </message>
    <message>
        <source>bound</source>
        <translation>已绑定</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> 自 %1 起</translation>
    </message>
    <message>
        <source>The next try is in %1.</source>
        <translation>%1后再次尝试。</translation>
    </message>
    <message>
        <source>waiting for the keychain</source>
        <translation>正在等待密钥环</translation>
    </message>
    <message>
        <source>listens; waits for the tunnel</source>
        <translation>正在监听；等待隧道</translation>
    </message>
    <message>
        <source>rests; connects when it is used</source>
        <translation>休眠中；使用时连接</translation>
    </message>
    <message>
        <source>%1 (gateway “%2”)</source>
        <translation>%1（网关“%2”）</translation>
    </message>
    <message>
        <source> · RTT %1</source>
        <translation> · RTT %1</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已删除</translation>
    </message>
</context>
<context>
    <name>rookery::StdioUdpForward</name>
    <message>
        <source>Reading the standard input failed.</source>
        <translation>读取标准输入失败。</translation>
    </message>
    <message>
        <source>Writing to the standard output failed.</source>
        <translation>写入标准输出失败。</translation>
    </message>
</context>
<context>
    <name>rookery::StdioWait</name>
    <message>
        <source>Whoever read the standard output is gone, and there is no connection to the gateway yet.</source>
        <translation>读取标准输出的一方已离开，而到网关的连接尚未建立。</translation>
    </message>
    <message>
        <source>There was no connection to the gateway in the time that stdio waits for one.</source>
        <translation>在 stdio 等待的时间内未能连接到网关。</translation>
    </message>
    <message>
        <source>--channel-timeout says how long that is.</source>
        <translation>--channel-timeout 指定等待多久。</translation>
    </message>
</context>
<context>
    <name>rookery::StopQuestion</name>
    <message>
        <source>Stop tunnel</source>
        <translation>停止隧道</translation>
    </message>
    <message>
        <source>Stop “%1”?</source>
        <translation>停止“%1”？</translation>
    </message>
    <message numerus="yes">
        <source>Stop %n tunnel(s)?</source>
        <translation>
            <numerusform>停止 %n 个隧道？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would be cut.</source>
        <translation>
            <numerusform>%n 个连接将被切断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Do not &amp;ask again</source>
        <translation>不再询问(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
</context>
<context>
    <name>rookery::TableView</name>
    <message>
        <source>Fit columns</source>
        <translation>调整列宽</translation>
    </message>
</context>
<context>
    <name>rookery::TargetOpens</name>
    <message>
        <source>Too many connections wait for the tunnel.</source>
        <translation>等待隧道的连接过多。</translation>
    </message>
    <message>
        <source>There was no connection to the gateway in time.</source>
        <translation>没有及时连接到网关。</translation>
    </message>
    <message>
        <source>--channel-timeout says how long that is.</source>
        <translation>--channel-timeout 指定等待多久。</translation>
    </message>
    <message>
        <source>The gateway did not say whether it has reached the target.</source>
        <translation>网关没有告知是否已到达目标。</translation>
    </message>
</context>
<context>
    <name>rookery::TcpListener</name>
    <message>
        <source>Another program is already listening on %1.</source>
        <translation>另一个程序已在监听 %1。</translation>
    </message>
    <message>
        <source>Stop it, or choose another port.</source>
        <translation>请停止它，或选择其他端口。</translation>
    </message>
    <message>
        <source>The system does not allow listening on %1.</source>
        <translation>系统不允许监听 %1。</translation>
    </message>
    <message>
        <source>Choose a port of 1024 or higher.</source>
        <translation>请选择 1024 或更大的端口。</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine.</source>
        <translation>%1 不是本机的地址。</translation>
    </message>
    <message>
        <source>Choose 127.0.0.1 for this machine only, or 0.0.0.0 for all of its addresses.</source>
        <translation>仅限本机请选择 127.0.0.1，本机所有地址请选择 0.0.0.0。</translation>
    </message>
    <message>
        <source>Too many files and connections are open to listen on %1.</source>
        <translation>打开的文件和连接过多，无法监听 %1。</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>请关闭一些，或提高打开文件数的上限。</translation>
    </message>
    <message>
        <source>Listening on %1 failed.</source>
        <translation>监听 %1 失败。</translation>
    </message>
    <message>
        <source>Too many files and connections are open to take another connection on %1.</source>
        <translation>打开的文件和连接过多，无法在 %1 上再接受连接。</translation>
    </message>
</context>
<context>
    <name>rookery::TextFile</name>
    <message>
        <source>The text in %1 is UTF-16.</source>
        <translation>%1 中的文本是 UTF-16。</translation>
    </message>
    <message>
        <source>Save it as UTF-8, which editors have in “Save as”.</source>
        <translation>请将其另存为 UTF-8；编辑器的“另存为”中有此选项。</translation>
    </message>
    <message>
        <source>%1 is no text: it has NUL bytes in it.</source>
        <translation>%1 不是文本：其中含有 NUL 字节。</translation>
    </message>
</context>
<context>
    <name>rookery::ThroughputPlot</name>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1: download %2, upload %3</source>
        <translation>%1：下载 %2，上传 %3</translation>
    </message>
    <message>
        <source>Throughput and round trip</source>
        <translation>吞吐量和往返时间</translation>
    </message>
    <message>
        <source>Round trip %1</source>
        <translation>往返时间 %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1：未知</translation>
    </message>
    <message>
        <source>round trip %1</source>
        <translation>往返时间 %1</translation>
    </message>
</context>
<context>
    <name>rookery::TlsContext</name>
    <message>
        <source>The certificate and its key cannot be used together.</source>
        <translation>证书与其密钥不匹配。</translation>
    </message>
    <message>
        <source>Check that the key is the one the certificate was made for.</source>
        <translation>请检查证书是否为该密钥签发。</translation>
    </message>
    <message>
        <source>The authorities for the certificates of clients cannot be used.</source>
        <translation>无法使用用于客户端证书的颁发机构。</translation>
    </message>
    <message>
        <source>Their files must have certificates and revocation lists in PEM.</source>
        <translation>其文件必须含有 PEM 格式的证书和吊销列表。</translation>
    </message>
</context>
<context>
    <name>rookery::TlsFailure</name>
    <message>
        <source>If you know this server, give its authority&apos;s certificate with --tls-ca.</source>
        <translation>如果您了解此服务器，请用 --tls-ca 提供其颁发机构的证书。</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock, or ask for a new certificate at the server.</source>
        <translation>请检查本机的时钟，或向服务器方索取新证书。</translation>
    </message>
    <message>
        <source>Use a name that it has in the address, or give one with --tls-server-name.</source>
        <translation>请在地址中使用证书所含的名称，或用 --tls-server-name 指定一个。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server.</source>
        <translation>请询问服务器的管理员。</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>没有任何名称</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <source>it is self-signed</source>
        <translation>它是自签名的</translation>
    </message>
    <message>
        <source>it expired on %1</source>
        <translation>它已于 %1 过期</translation>
    </message>
    <message>
        <source>it is not valid before %1</source>
        <translation>它在 %1 之前无效</translation>
    </message>
    <message>
        <source>it is for %1 and not for %2</source>
        <translation>它适用于 %1，而不是 %2</translation>
    </message>
    <message>
        <source>it was revoked</source>
        <translation>它已被吊销</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>没有证书</translation>
    </message>
    <message>
        <source>its authority, %1, is not known here</source>
        <translation>其颁发机构 %1 在此未知</translation>
    </message>
    <message>
        <source>--tls-skip-verify turns the check off: anyone on the way can then read and change everything.</source>
        <translation>--tls-skip-verify 会关闭检查：途中的任何人都能读取并修改一切。</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted: %2.</source>
        <translation>%1 的证书不可信：%2。</translation>
    </message>
    <message>
        <source>%1 does not speak TLS.</source>
        <translation>%1 不使用 TLS。</translation>
    </message>
    <message>
        <source>If the server is meant to be without it, the address begins with ws://.</source>
        <translation>如果服务器本就不用 TLS，地址应以 ws:// 开头。</translation>
    </message>
    <message>
        <source>%1 wants a certificate from us, or another one.</source>
        <translation>%1 要求我们出示证书，或出示另一个证书。</translation>
    </message>
    <message>
        <source>Give one that it knows with --tls-cert and --tls-key.</source>
        <translation>请用 --tls-cert 和 --tls-key 提供一个它认可的证书。</translation>
    </message>
    <message>
        <source>%1 does not know the name %2.</source>
        <translation>%1 不认识名称 %2。</translation>
    </message>
    <message>
        <source>Give another one with --tls-server-name.</source>
        <translation>请用 --tls-server-name 指定另一个。</translation>
    </message>
    <message>
        <source>%1 broke off the TLS handshake.</source>
        <translation>%1 中断了 TLS 握手。</translation>
    </message>
    <message>
        <source>Check the port; the server may not speak TLS there, or want a certificate from us (--tls-cert).</source>
        <translation>请检查端口；服务器在那里可能不使用 TLS，或要求我们出示证书（--tls-cert）。</translation>
    </message>
    <message>
        <source>If you know this server, choose its authority&apos;s certificate on the editor&apos;s Advanced page.</source>
        <translation>如果您了解此服务器，请在编辑器的“高级”页中选择其颁发机构的证书。</translation>
    </message>
    <message>
        <source>Use a name that it has in the address, or give one as the server name on the editor&apos;s Advanced page.</source>
        <translation>请在地址中使用证书所含的名称，或在编辑器的“高级”页中指定服务器名称。</translation>
    </message>
    <message>
        <source>Choose one that it knows, and its key, on the editor&apos;s Advanced page.</source>
        <translation>请在编辑器的“高级”页中选择一个它认可的证书及其密钥。</translation>
    </message>
    <message>
        <source>Give another server name on the editor&apos;s Advanced page.</source>
        <translation>请在编辑器的“高级”页中指定另一个服务器名称。</translation>
    </message>
    <message>
        <source>Check the port; the server may not speak TLS there, or want a certificate from us: it is chosen on the editor&apos;s Advanced page.</source>
        <translation>请检查端口；服务器在那里可能不使用 TLS，或要求我们出示证书：可在编辑器的“高级”页中选择。</translation>
    </message>
    <message>
        <source>Somebody may be in between. Trust another one only if whoever runs the server tells you its fingerprint.</source>
        <translation>中间可能有人。仅当服务器管理者告知其指纹时，才信任另一个证书。</translation>
    </message>
    <message>
        <source>it is not the one that is trusted here</source>
        <translation>它不是这里所信任的那一个</translation>
    </message>
</context>
<context>
    <name>rookery::TlsOptions</name>
    <message>
        <source>The file %1 has no certificate in it.</source>
        <translation>文件 %1 中没有证书。</translation>
    </message>
    <message>
        <source>It has to be a PEM file with &quot;BEGIN CERTIFICATE&quot; in it.</source>
        <translation>它必须是含有“BEGIN CERTIFICATE”的 PEM 文件。</translation>
    </message>
    <message>
        <source>The key in %1 is protected by a passphrase.</source>
        <translation>%1 中的密钥受口令保护。</translation>
    </message>
    <message>
        <source>The file %1 has no private key in it that can be used.</source>
        <translation>文件 %1 中没有可用的私钥。</translation>
    </message>
    <message>
        <source>It has to be a PEM file with an RSA or EC key.</source>
        <translation>它必须是含有 RSA 或 EC 密钥的 PEM 文件。</translation>
    </message>
    <message>
        <source>A certificate of our own needs its key, and a key its certificate.</source>
        <translation>我们自己的证书需要其密钥，密钥也需要其证书。</translation>
    </message>
    <message>
        <source>There is no TLS library that can be used on this machine.</source>
        <translation>本机没有可用的 TLS 库。</translation>
    </message>
    <message>
        <source>Install OpenSSL 3.</source>
        <translation>请安装 OpenSSL 3。</translation>
    </message>
    <message>
        <source>Give its passphrase, or a key without one in a file that only you may read.</source>
        <translation>请提供其口令，或提供不带口令的密钥，并放在只有您能读取的文件中。</translation>
    </message>
    <message>
        <source>The key in %1 does not open with this passphrase.</source>
        <translation>%1 中的密钥无法用此口令打开。</translation>
    </message>
    <message>
        <source>Check the passphrase; small and capital letters differ.</source>
        <translation>请检查口令；区分大小写。</translation>
    </message>
    <message>
        <source>Give both files, or none.</source>
        <translation>请同时给出两个文件，或都不给。</translation>
    </message>
</context>
<context>
    <name>rookery::Tray</name>
    <message>
        <source>Rookery: no tunnel is on</source>
        <translation>Rookery：没有开启的隧道</translation>
    </message>
    <message numerus="yes">
        <source>Rookery: %1 of %n tunnel(s) connected</source>
        <translation>
            <numerusform>Rookery：%n 个隧道中已连接 %1 个</numerusform>
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
        <translation>打开 Rookery</translation>
    </message>
    <message>
        <source>Start all</source>
        <translation>全部启动</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>全部停止</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>隧道</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the window…</source>
        <translation>
            <numerusform>窗口中还有 %n 个…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 of %3 on)</source>
        <translation>%1（%3 个中 %2 个已开启）</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Open in browser</source>
        <translation>在浏览器中打开</translation>
    </message>
</context>
<context>
    <name>rookery::TrustDialog</name>
    <message>
        <source>Trust %1</source>
        <translation>信任 %1</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one that you trusted. Somebody may be in between.</source>
        <translation>%1 出示的证书与您信任的不同。中间可能有人。</translation>
    </message>
    <message>
        <source>Nobody known here vouches for the certificate of %1.</source>
        <translation>这里没有已知的机构为 %1 的证书作担保。</translation>
    </message>
    <message>
        <source>Shown now</source>
        <translation>现在出示的</translation>
    </message>
    <message>
        <source>Trusted until now</source>
        <translation>此前信任的</translation>
    </message>
    <message>
        <source>It would be trusted instead of the authority in %1.</source>
        <translation>将信任它，而不是 %1 中的颁发机构。</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for its SHA-256 fingerprint, and trust it only if it is the same.</source>
        <translation>请向服务器的管理者询问其 SHA-256 指纹，仅在一致时才信任。</translation>
    </message>
    <message>
        <source>This certificate cannot be trusted by itself. Ask whoever runs the server for a better one.</source>
        <translation>无法单独信任此证书。请向服务器的管理者索取更好的证书。</translation>
    </message>
    <message>
        <source>&amp;Trust this certificate</source>
        <translation>信任此证书(&amp;T)</translation>
    </message>
</context>
<context>
    <name>rookery::Tunnel</name>
    <message>
        <source>The gateway went on with a session that is over.</source>
        <translation>网关继续了一个已经结束的会话。</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelActions</name>
    <message>
        <source>Start</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>重新连接</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>创建副本</translation>
    </message>
    <message>
        <source>Move to group…</source>
        <translation>移动到组…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Show certificate…</source>
        <translation>显示证书…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelControl</name>
    <message>
        <source>No tunnel is named.</source>
        <translation>没有指定隧道。</translation>
    </message>
    <message>
        <source>A tunnel to be added has no server.</source>
        <translation>要添加的隧道没有服务器。</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelFilterModel</name>
    <message numerus="yes">
        <source>%1, folded group of %n tunnel(s)</source>
        <translation>
            <numerusform>%1，已折叠的组，含 %n 个隧道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::TunnelHooks</name>
    <message numerus="yes">
        <source>It took longer than %n seconds.</source>
        <translation>
            <numerusform>用时超过 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>It crashed.</source>
        <translation>它已崩溃。</translation>
    </message>
    <message>
        <source>It ended with code %1.</source>
        <translation>它以代码 %1 结束。</translation>
    </message>
    <message>
        <source>It could not be started: %1</source>
        <translation>无法启动它：%1</translation>
    </message>
    <message>
        <source>The command of “%1” after connecting failed.</source>
        <translation>“%1”连接后的命令失败。</translation>
    </message>
    <message>
        <source>The command of “%1” after disconnecting failed.</source>
        <translation>“%1”断开后的命令失败。</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelListModel</name>
    <message>
        <source>download %1</source>
        <translation>下载 %1</translation>
    </message>
    <message>
        <source>upload %1</source>
        <translation>上传 %1</translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>%1再次尝试</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelListView</name>
    <message>
        <source>Filter tunnels</source>
        <translation>筛选隧道</translation>
    </message>
    <message>
        <source>Tunnels</source>
        <translation>隧道</translation>
    </message>
    <message>
        <source>On</source>
        <translation>已开启</translation>
    </message>
    <message>
        <source>Only tunnels that are switched on</source>
        <translation>仅显示已开启的隧道</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>Only tunnels that need you</source>
        <translation>仅显示需要您处理的隧道</translation>
    </message>
    <message>
        <source>No tunnel holds these words.</source>
        <translation>没有包含这些词的隧道。</translation>
    </message>
    <message>
        <source>No tunnel is on.</source>
        <translation>没有已开启的隧道。</translation>
    </message>
    <message>
        <source>No tunnel needs you.</source>
        <translation>没有需要您处理的隧道。</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelManager</name>
    <message>
        <source>Enter it to connect.</source>
        <translation>请输入以便连接。</translation>
    </message>
    <message>
        <source>The key for the server is needed.</source>
        <translation>需要服务器的密钥。</translation>
    </message>
    <message>
        <source>The password for the proxy is needed.</source>
        <translation>需要代理的密码。</translation>
    </message>
    <message>
        <source>The passphrase of the certificate&apos;s key is needed.</source>
        <translation>需要证书密钥的口令。</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>密钥环已锁定。</translation>
    </message>
    <message>
        <source>Unlock it, and the tunnel connects.</source>
        <translation>解锁后隧道就会连接。</translation>
    </message>
    <message>
        <source>The password of this tunnel&apos;s own proxies is needed.</source>
        <translation>需要此隧道自己的代理的密码。</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelPage</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>About this tunnel</source>
        <translation>关于此隧道</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>数据流</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Forwards  %1</source>
        <translation>转发  %1</translation>
    </message>
    <message>
        <source>Flows  %1</source>
        <translation>数据流  %1</translation>
    </message>
</context>
<context>
    <name>rookery::TunnelRows</name>
    <message numerus="yes">
        <source>%n tunnel(s)</source>
        <translation>
            <numerusform>%n 个隧道</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::UdpSocket</name>
    <message>
        <source>Another program already uses UDP port %1.</source>
        <translation>另一个程序已在使用 UDP 端口 %1。</translation>
    </message>
    <message>
        <source>Stop it, or choose another port.</source>
        <translation>请停止它，或选择其他端口。</translation>
    </message>
    <message>
        <source>The system does not allow listening on %1.</source>
        <translation>系统不允许监听 %1。</translation>
    </message>
    <message>
        <source>Choose a port of 1024 or higher.</source>
        <translation>请选择 1024 或更大的端口。</translation>
    </message>
    <message>
        <source>%1 is not an address of this machine.</source>
        <translation>%1 不是本机的地址。</translation>
    </message>
    <message>
        <source>Choose 127.0.0.1 for this machine only.</source>
        <translation>仅限本机请选择 127.0.0.1。</translation>
    </message>
    <message>
        <source>Listening on %1 failed.</source>
        <translation>监听 %1 失败。</translation>
    </message>
</context>
<context>
    <name>rookery::UnixDialer</name>
    <message>
        <source>The unix socket %1 is not among those that are allowed.</source>
        <translation>unix 套接字 %1 不在允许之列。</translation>
    </message>
    <message>
        <source>There is no unix socket %1.</source>
        <translation>没有 unix 套接字 %1。</translation>
    </message>
    <message>
        <source>Check the path, and that the program behind it is running.</source>
        <translation>请检查路径，以及其后的程序是否在运行。</translation>
    </message>
    <message>
        <source>Nobody listens on the unix socket %1.</source>
        <translation>没有程序在监听 unix 套接字 %1。</translation>
    </message>
    <message>
        <source>%1 is no unix socket that connections can be made to.</source>
        <translation>%1 不是可以连接的 unix 套接字。</translation>
    </message>
    <message>
        <source>The system does not allow a connection to %1.</source>
        <translation>系统不允许连接到 %1。</translation>
    </message>
    <message>
        <source>Check who may write to the unix socket, and enter its folder.</source>
        <translation>请检查谁可以写入该 unix 套接字并进入其文件夹。</translation>
    </message>
    <message>
        <source>Too many files and connections are open to connect to %1.</source>
        <translation>打开的文件和连接过多，无法连接到 %1。</translation>
    </message>
    <message>
        <source>Close some, or raise the limit of open files.</source>
        <translation>请关闭一些，或提高打开文件数的上限。</translation>
    </message>
    <message>
        <source>The unix socket %1 cannot be reached.</source>
        <translation>无法访问 unix 套接字 %1。</translation>
    </message>
</context>
<context>
    <name>rookery::UnixListener</name>
    <message>
        <source>Stop it, or choose another path.</source>
        <translation>请停止它，或选择其他路径。</translation>
    </message>
    <message>
        <source>Where the unix socket %1 should be there is a file.</source>
        <translation>unix 套接字 %1 应在的位置有一个文件。</translation>
    </message>
    <message>
        <source>Remove it, or choose another path.</source>
        <translation>请移除它，或选择其他路径。</translation>
    </message>
    <message>
        <source>The unix socket %1 is in a folder that is not there.</source>
        <translation>unix 套接字 %1 所在的文件夹不存在。</translation>
    </message>
    <message>
        <source>Make the folder, or choose another path.</source>
        <translation>请创建该文件夹，或选择其他路径。</translation>
    </message>
    <message>
        <source>Choose another path.</source>
        <translation>请选择其他路径。</translation>
    </message>
</context>
<context>
    <name>rookery::UnixRules</name>
    <message>
        <source>These are more than %1 patterns.</source>
        <translation>模式超过了 %1 个。</translation>
    </message>
    <message>
        <source>“%1” is no pattern for paths of unix sockets.</source>
        <translation>“%1”不是 unix 套接字路径的模式。</translation>
    </message>
    <message>
        <source>A right one: /run/app/*.sock</source>
        <translation>正确的写法：/run/app/*.sock</translation>
    </message>
</context>
<context>
    <name>rookery::UpgradeRequest</name>
    <message>
        <source>Use --hostname for it.</source>
        <translation>请用 --hostname 设置它。</translation>
    </message>
    <message>
        <source>Use --ws-psk for it.</source>
        <translation>请用 --ws-psk 设置它。</translation>
    </message>
    <message>
        <source>The tunnel sets it itself.</source>
        <translation>隧道会自行设置它。</translation>
    </message>
    <message>
        <source>A header&apos;s name has characters that HTTP does not allow.</source>
        <translation>标头的名称含有 HTTP 不允许的字符。</translation>
    </message>
    <message>
        <source>Write it as &quot;Name: value&quot;.</source>
        <translation>请写成“名称: 值”。</translation>
    </message>
    <message>
        <source>The header %1 cannot be set by hand.</source>
        <translation>标头 %1 不能手动设置。</translation>
    </message>
    <message>
        <source>The value of the header %1 has a line break or another control character.</source>
        <translation>标头 %1 的值含有换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>The key has a line break or another control character.</source>
        <translation>密钥含有换行符或其他控制字符。</translation>
    </message>
    <message>
        <source>Check the end of the file or variable that it comes from.</source>
        <translation>请检查它所来自的文件或变量的末尾。</translation>
    </message>
    <message>
        <source>The key begins or ends with a space, which gets lost on the way.</source>
        <translation>密钥以空格开头或结尾，空格会在途中丢失。</translation>
    </message>
    <message>
        <source>Choose a key without.</source>
        <translation>请选择首尾没有空格的密钥。</translation>
    </message>
    <message>
        <source>The host name for the Host header cannot be used.</source>
        <translation>用于 Host 标头的主机名无法使用。</translation>
    </message>
    <message>
        <source>It looks like &quot;example.com&quot; or &quot;example.com:8443&quot;.</source>
        <translation>其形式为“example.com”或“example.com:8443”。</translation>
    </message>
    <message>
        <source>The server&apos;s address cannot be used.</source>
        <translation>服务器地址无法使用。</translation>
    </message>
    <message>
        <source>It looks like &quot;ws://example.com:8080/ws&quot; or &quot;wss://example.com/ws&quot;.</source>
        <translation>其形式为“ws://example.com:8080/ws”或“wss://example.com/ws”。</translation>
    </message>
    <message>
        <source>It has a field of its own.</source>
        <translation>它有单独的输入框。</translation>
    </message>
    <message>
        <source>The key has a field of its own.</source>
        <translation>密钥有单独的输入框。</translation>
    </message>
</context>
<context>
    <name>rookery::ValueReader</name>
    <message>
        <source>“%1” is not an %2 address.</source>
        <translation>“%1”不是 %2 地址。</translation>
    </message>
    <message>
        <source>It needs --%1 as well.</source>
        <translation>还需要 --%1。</translation>
    </message>
    <message>
        <source>There is no folder “%1”.</source>
        <translation>没有文件夹“%1”。</translation>
    </message>
</context>
<context>
    <name>rookery::WatchCommand</name>
    <message>
        <source>Rookery has ended.</source>
        <translation>Rookery 已结束。</translation>
    </message>
</context>
</TS>
