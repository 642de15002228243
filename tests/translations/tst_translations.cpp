// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList forms; ///< one, or one for each plural form
    bool plural = false;
    bool unfinished = false;
};

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message{context, {}, {}, xml.attributes().value("numerus"_L1) == "yes"_L1, false};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.unfinished = xml.attributes().hasAttribute("type"_L1);
            if (!message.plural) {
                message.forms += xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms += xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages += readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Message>{} : messages;
}

QStringList found(const QString &text, const QString &pattern)
{
    QStringList matches;
    auto match = QRegularExpression(pattern).globalMatch(text);
    while (match.hasNext())
        matches += match.next().captured();
    matches.sort();
    matches.removeDuplicates();
    return matches;
}

QString whitespace(const QString &text)
{
    static const QRegularExpression Ends(u"^(\\s*)\\S(?:.*\\S)?(\\s*)$"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    const auto match = Ends.match(text);
    return match.captured(1) + u'|' + match.captured(2);
}

int pluralForms(const QString &language)
{
    return language == "zh_CN"_L1 ? 1 : 2;
}

} // namespace

/// What no tool of Qt's looks at: a translation that drops a %1 loses a file name, one without its & loses a
/// key.
class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatTheSourceHas_data();
    void keepsWhatTheSourceHas();
};

void TestTranslations::keepsWhatTheSourceHas_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("language");
    const QDir directory(QStringLiteral(ROOKERY_TS_DIR));
    const QStringList files = directory.entryList({u"rookery_*.ts"_s});
    QCOMPARE(files.size(), 5);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << directory.filePath(file) << file.mid(8).chopped(3);
}

void TestTranslations::keepsWhatTheSourceHas()
{
    QFETCH(QString, path);
    QFETCH(QString, language);
    const QList<Message> messages = readMessages(path);
    if (language != "en"_L1)
        QCOMPARE_GT(messages.size(), 300);
    for (const Message &message : messages) {
        if (message.unfinished)
            continue; // scripts/translations check counts those
        const QByteArray where = (message.context + u": "_s + message.source).toUtf8();
        QVERIFY2(message.forms.size() == (message.plural ? pluralForms(language) : 1), where);
        for (const QString &form : message.forms) {
            QVERIFY2(!form.isEmpty(), where);
            QVERIFY2(found(form, u"%L?[1-9n]"_s) == found(message.source, u"%L?[1-9n]"_s), where);
            QVERIFY2(found(form, u"</?[a-z]+"_s) == found(message.source, u"</?[a-z]+"_s), where);
            QVERIFY2(whitespace(form) == whitespace(message.source), where);
            QVERIFY2(found(form, u"&[^ &]"_s).isEmpty() == found(message.source, u"&[^ &]"_s).isEmpty(),
                     where);
            QVERIFY2(form.endsWith(u'…') == message.source.endsWith(u'…'), where);
        }
    }
}

ROOKERY_TEST(TestTranslations)
#include "tst_translations.moc"
