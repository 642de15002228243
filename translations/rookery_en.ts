<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>rookery::AskSecretDialog</name>
    <message numerus="yes">
        <source>Start %n tunnels</source>
        <translation>
            <numerusform>Start %n tunnel</numerusform>
            <numerusform>Start %n tunnels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::CertificateDialog</name>
    <message numerus="yes">
        <source>Key: %n bit(s)</source>
        <translation>
            <numerusform>Key: %n bit</numerusform>
            <numerusform>Key: %n bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::CloseGuard</name>
    <message numerus="yes">
        <source>%n connection(s) through the tunnels would be cut.</source>
        <translation>
            <numerusform>%n connection through the tunnels would be cut.</numerusform>
            <numerusform>%n connections through the tunnels would be cut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::ConnectionTest</name>
    <message numerus="yes">
        <source>But %n target(s) cannot be reached from there. Check host and port as the gateway sees them.</source>
        <translation>
            <numerusform>But %n target cannot be reached from there. Check host and port as the gateway sees them.</numerusform>
            <numerusform>But %n targets cannot be reached from there. Check host and port as the gateway sees them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::ControlServer</name>
    <message numerus="yes">
        <source>%n programs watch already.</source>
        <translation>
            <numerusform>%n program watches already.</numerusform>
            <numerusform>%n programs watch already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::DeleteQuestion</name>
    <message numerus="yes">
        <source>Delete %n tunnel(s)?</source>
        <translation>
            <numerusform>Delete %n tunnel?</numerusform>
            <numerusform>Delete %n tunnels?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would be cut.</source>
        <translation>
            <numerusform>%n connection would be cut.</numerusform>
            <numerusform>%n connections would be cut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::DesktopApplication</name>
    <message numerus="yes">
        <source>%n tunnel(s) were deleted.</source>
        <translation>
            <numerusform>%n tunnel was deleted.</numerusform>
            <numerusform>%n tunnels were deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::ExportDialog</name>
    <message numerus="yes">
        <source>Export %n tunnel(s)</source>
        <translation>
            <numerusform>Export %n tunnel</numerusform>
            <numerusform>Export %n tunnels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n tunnel(s)</source>
        <translation>
            <numerusform>&amp;Import %n tunnel</numerusform>
            <numerusform>&amp;Import %n tunnels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other command(s) were left out.</source>
        <translation>
            <numerusform>%n other command was left out.</numerusform>
            <numerusform>%n other commands were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more like these.</source>
        <translation>
            <numerusform>And %n more like these.</numerusform>
            <numerusform>And %n more like these.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::NotificationPolicy</name>
    <message numerus="yes">
        <source>%n tunnels are not connected</source>
        <translation>
            <numerusform>%n tunnel is not connected</numerusform>
            <numerusform>%n tunnels are not connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels need your attention</source>
        <translation>
            <numerusform>%n tunnel needs your attention</numerusform>
            <numerusform>%n tunnels need your attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forwards of %n tunnels do not work</source>
        <translation>
            <numerusform>Forwards of %n tunnel do not work</numerusform>
            <numerusform>Forwards of %n tunnels do not work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are connected again</source>
        <translation>
            <numerusform>%n tunnel is connected again</numerusform>
            <numerusform>%n tunnels are connected again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tunnels are connected</source>
        <translation>
            <numerusform>%n tunnel is connected</numerusform>
            <numerusform>%n tunnels are connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::ProfileActions</name>
    <message numerus="yes">
        <source>Group of %n tunnel(s)</source>
        <translation>
            <numerusform>Group of %n tunnel</numerusform>
            <numerusform>Group of %n tunnels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::ProfileStore</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::SelectionPage</name>
    <message numerus="yes">
        <source>%n tunnel(s) chosen</source>
        <translation>
            <numerusform>%n tunnel chosen</numerusform>
            <numerusform>%n tunnels chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::StopQuestion</name>
    <message numerus="yes">
        <source>Stop %n tunnel(s)?</source>
        <translation>
            <numerusform>Stop %n tunnel?</numerusform>
            <numerusform>Stop %n tunnels?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) would be cut.</source>
        <translation>
            <numerusform>%n connection would be cut.</numerusform>
            <numerusform>%n connections would be cut.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::Tray</name>
    <message numerus="yes">
        <source>Rookery: %1 of %n tunnel(s) connected</source>
        <translation>
            <numerusform>Rookery: %1 of %n tunnel connected</numerusform>
            <numerusform>Rookery: %1 of %n tunnels connected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::TrayMenu</name>
    <message numerus="yes">
        <source>%n more in the window…</source>
        <translation>
            <numerusform>%n more in the window…</numerusform>
            <numerusform>%n more in the window…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::TunnelFilterModel</name>
    <message numerus="yes">
        <source>%1, folded group of %n tunnel(s)</source>
        <translation>
            <numerusform>%1, folded group of %n tunnel</numerusform>
            <numerusform>%1, folded group of %n tunnels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rookery::TunnelHooks</name>
    <message numerus="yes">
        <source>It took longer than %n seconds.</source>
        <translation>
            <numerusform>It took longer than %n second.</numerusform>
            <numerusform>It took longer than %n seconds.</numerusform>
        </translation>
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
</TS>
