// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/import_command.h"

#include "app/cli/console.h"
#include "app/cli/program.h"
#include "app/cli/saved_tunnels.h"
#include "app/cli/standard_streams.h"
#include "core/command/command_import.h"
#include "core/command/share_link.h"
#include "core/command/shell_words.h"
#include "core/control/control_line.h"
#include "core/control/tunnel_control.h"
#include "core/file/text_file.h"
#include "core/profile/forward_notes.h"
#include "core/profile/profile_json.h"
#include "core/tunnel/secret_collector.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <unistd.h>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 LargestText = 16 << 20;
/// The window shows each of them before the application answers, for which there is a limit of time.
constexpr qsizetype MostAtOnce = 1000;

} // namespace

ImportCommand::ImportCommand(const ManageArguments &arguments, Console &) : m_arguments(arguments) {}

ImportCommand::~ImportCommand() = default;

void ImportCommand::start()
{
    const Expected<QByteArray> text = readText();
    if (!text) {
        fail(text.error());
        return;
    }
    m_store = openSavedTunnels();
    m_secrets = openSecrets();
    connect(m_secrets.get(), &SecretStore::waitingChanged, this, [this](bool waits) {
        if (waits)
            say(tr("Waiting for the keychain to be unlocked."));
    });
    if (const Expected<void> planned = plan(*text); !planned)
        fail(planned.error());
    else
        changeOldSecrets();
}

void ImportCommand::stop()
{
    Q_EMIT finished(Failed);
}

Expected<QByteArray> ImportCommand::readText() const
{
    const QString word = m_arguments.words.constFirst();
    if (m_arguments.words.size() > 1) {
        // A command that the shell has taken apart already.
        QStringList quoted;
        for (const QString &part : m_arguments.words)
            quoted += shellQuoted(part);
        return quoted.join(u' ').toUtf8();
    }
    if (word == "-"_L1) {
        const QString name = tr("the standard input");
        Expected<QByteArray> text = readDescriptor(STDIN_FILENO, name, LargestText);
        return text ? plainText(std::move(*text), name) : text;
    }
    if (isLink(word) || (!QFileInfo::exists(word) && word.contains(u' ')))
        return word.toUtf8();
    return readTextFile(word, LargestText);
}

Expected<void> ImportCommand::plan(const QByteArray &text)
{
    return text.trimmed().startsWith('{') ? planFile(text) : planCommand(QString::fromUtf8(text));
}

Expected<void> ImportCommand::planCommand(const QString &text)
{
    const Expected<CommandImports> imports = importCommands(text);
    if (!imports)
        return tl::unexpected<Error>(imports.error());
    for (const Error &problem : imports->problems) {
        complain(problem);
        m_failed = true;
    }
    FreeNames names(m_store->profiles());
    for (const CommandImport &command : imports->commands) {
        for (const QString &note : command.notes)
            complain(note);
        ImportedProfile imported;
        imported.profile = command.profile;
        imported.profile.id = QUuid::createUuid();
        imported.profile.name =
            names.take(m_arguments.name.isEmpty() ? imported.profile.name : m_arguments.name);
        imported.secrets = command.secrets;
        m_waiting.push_back(imported);
    }
    return {};
}

Expected<void> ImportCommand::planFile(const QByteArray &bytes)
{
    const Expected<ImportPreview> preview = previewImport(bytes, m_store->profiles());
    if (!preview)
        return tl::unexpected<Error>(preview.error());
    for (const Error &problem : preview->problems) {
        complain(problem);
        m_failed = true;
    }
    QList<ImportChoice> choices;
    for (const ImportedProfile &imported : preview->profiles) {
        const QStringList notes = notesOnForwards(imported.profile.forwards);
        for (const QString &note : notes)
            complain(imported.profile.name + u": "_s + note);
        const bool changes = imported.kind == ImportedProfile::Kind::Changes;
        choices += changes && m_arguments.replace ? ImportChoice::Replace
                   : changes                      ? ImportChoice::Skip
                                                  : usualChoice(imported.kind);
        if (changes && !m_arguments.replace) {
            complain(tr("%1 is here already, with other settings. --replace takes the new ones.")
                         .arg(imported.profile.name));
            m_failed = true;
        } else if (imported.kind == ImportedProfile::Kind::Same) {
            say(tr("%1 is here already.").arg(imported.profile.name));
        }
    }
    const QList<ImportedProfile> merged = mergeImport(*preview, choices, m_store->profiles());
    m_waiting.assign(merged.begin(), merged.end());
    return {};
}

/// A tunnel that runs connects to its new server at once: by then nothing may be kept for the old one.
void ImportCommand::changeOldSecrets()
{
    m_asking = true;
    ++m_unwritten;
    for (const ImportedProfile &imported : m_waiting) {
        const std::optional<Profile> here = m_store->find(imported.profile.id);
        if (!here || m_place == SecretPlace::AskEachTime)
            continue;
        ProfileSecrets secrets = imported.secrets;
        for (const SecretKind kind : secretsOfElsewhere(*here, imported.profile)) {
            ++m_unwritten;
            m_secrets->write(here->id, kind, secretOf(secrets, kind), this,
                             [this](const Expected<void> &written) { oldSecretChanged(written); });
        }
    }
    oldSecretChanged({});
}

void ImportCommand::oldSecretChanged(const Expected<void> &changed)
{
    --m_unwritten;
    if (!changed)
        fail(changed.error());
    else if (m_unwritten == 0 && m_asking)
        takeNext();
    else
        endIfDone();
}

void ImportCommand::takeNext()
{
    m_asking = !m_waiting.empty();
    if (!m_asking) {
        endIfDone();
        return;
    }
    ControlRequest request;
    request.verb = ControlRequest::Verb::Import;
    request.replace = m_arguments.replace;
    const QList<ImportedProfile> batch = takeOutBatch(request.profiles);
    if (m_client)
        m_client.release()->deleteLater();
    m_client = std::make_unique<ControlClient>();
    connect(m_client.get(), &ControlClient::answered, this,
            [this, batch](const QList<QJsonObject> &items) { taken(batch, items); });
    connect(m_client.get(), &ControlClient::failed, this, [this, batch](const Error &why) {
        if (m_client->isNotRunning())
            takeHere(batch);
        else
            fail(why);
    });
    m_client->ask(request);
}

/// As many of those that wait as one question takes.
QList<ImportedProfile> ImportCommand::takeOutBatch(QJsonArray &asJson)
{
    QList<ImportedProfile> batch;
    qsizetype size = 0;
    while (!m_waiting.empty()) {
        const QJsonObject json = profileToJson(m_waiting.front().profile);
        size += QJsonDocument(json).toJson(QJsonDocument::Compact).size() + 1;
        if (!batch.isEmpty() && (size > ControlLine::Longest / 2 || batch.size() >= MostAtOnce))
            break;
        batch += m_waiting.front();
        asJson += json;
        m_waiting.pop_front();
    }
    return batch;
}

/// With nobody to ask, all of them at once.
void ImportCommand::takeHere(QList<ImportedProfile> batch)
{
    for (const ImportedProfile &imported : m_waiting)
        batch += imported;
    m_waiting.clear();
    QList<Profile> profiles;
    for (const ImportedProfile &imported : batch)
        profiles += imported.profile;
    const Expected<QList<QJsonObject>> items = importProfiles(*m_store, profiles, m_arguments.replace);
    if (items)
        taken(batch, *items);
    else
        fail(items.error());
}

void ImportCommand::taken(const QList<ImportedProfile> &batch, const QList<QJsonObject> &items)
{
    for (qsizetype i = 0; i < batch.size(); ++i)
        taken(batch[i], items.value(i).value("outcome"_L1).toString());
    takeNext();
}

void ImportCommand::taken(const ImportedProfile &imported, const QString &outcome)
{
    const QString name = imported.profile.name;
    if (outcome == "exists"_L1) {
        complain(tr("%1 is here already, with other settings. --replace takes the new ones.").arg(name));
        m_failed = true;
    } else {
        say((outcome == "added"_L1      ? tr("%1 was added.")
             : outcome == "replaced"_L1 ? tr("%1 was replaced.")
                                        : tr("%1 is here already."))
                .arg(name));
        keepSecrets(imported);
    }
}

void ImportCommand::keepSecrets(const ImportedProfile &imported)
{
    const std::pair<SecretKind, QByteArray> secrets[]{
        {SecretKind::Psk, imported.secrets.psk},
        {SecretKind::ProxyPassword, imported.secrets.proxyPassword},
        {SecretKind::KeyPassphrase, imported.secrets.keyPassphrase},
        {SecretKind::ForwardAuth, imported.secrets.forwardAuth}};
    for (const auto &[kind, secret] : secrets) {
        if (secret.isEmpty())
            continue;
        if (m_place == SecretPlace::AskEachTime) {
            say(tr("No secret of %1 is kept, as the settings say; it is asked for at the start.")
                    .arg(imported.profile.name));
            break;
        }
        ++m_unwritten;
        m_secrets->write(
            imported.profile.id, kind, secret, this,
            [this, name = imported.profile.name](const Expected<void> &written) {
                --m_unwritten;
                if (!written) {
                    complain(tr("A secret of %1 was not saved; it is asked for at the start.").arg(name) +
                             u' ' + written.error().sentence());
                    m_failed = true;
                }
                endIfDone();
            });
    }
}

void ImportCommand::endIfDone()
{
    if (!m_asking && m_unwritten == 0)
        Q_EMIT finished(m_failed ? Failed : CleanEnd);
}

void ImportCommand::say(const QString &sentence) const
{
    if (m_arguments.verbosity >= 0)
        print(sentence + u'\n');
}

void ImportCommand::fail(const Error &why)
{
    complain(why);
    m_failed = true;
    // Secrets of those that were taken may be on their way.
    m_waiting.clear();
    m_asking = false;
    endIfDone();
}

} // namespace rookery
