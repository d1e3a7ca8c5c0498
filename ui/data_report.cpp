// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Tunewright developers
#include "ui/data_report.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileDialog>
#include <QImage>
#include <QLocale>
#include <QMessageBox>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QUrl>

#include "core/api/data_report.h"
#include "core/api/project.h"
#include "ui/background.h"
#include "ui/messages.h"

namespace ui::data_report {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("words", text);
}

core::api::DataReportOptions options() {
    core::api::DataReportOptions options;
    options.language = QLocale().name().section(QLatin1Char('_'), 0, 0).toStdString();
    options.translate = [](std::string_view english) {
        return QCoreApplication::translate("messages", std::string(english).c_str()).toStdString();
    };
    options.roleWord = [](core::api::Role role) { return messages::role(role).toStdString(); };
    return options;
}

/// Fine enough for paper.
QImage drawn(const std::string& svg, int width, int height) {
    constexpr int scale = 4;
    QImage image(width * scale, height * scale, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QSvgRenderer(QByteArray::fromStdString(svg)).render(&painter);
    return image;
}

QByteArray bytesOf(const std::string& text) {
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

QByteArray html(const core::api::Job& job, const core::api::DatasetReport& report) {
    return bytesOf(core::api::dataReportHtml(job, report, options()));
}

QByteArray pdf(const core::api::Job& job, const core::api::DatasetReport& report) {
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 9));
    // Rich text shows no SVG within its HTML.
    int plots = 0;
    core::api::DataReportOptions inDocument = options();
    inDocument.showPlot = [&](const std::string& svg, int width, int height) {
        const QString name = QStringLiteral("plot:%1").arg(++plots);
        document.addResource(QTextDocument::ImageResource, QUrl(name), drawn(svg, width, height));
        return QStringLiteral("<img src=\"%1\" width=\"%2\" height=\"%3\">")
            .arg(name, QString::number(width), QString::number(height))
            .toStdString();
    };
    document.setHtml(QString::fromUtf8(bytesOf(core::api::dataReportHtml(job, report, inDocument))));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle(document.metaInformation(QTextDocument::DocumentTitle));
    document.print(&writer);
    return bytes;
}

core::api::Outcome<bool> write(const core::api::Job& job, const core::api::DatasetReport& report, const QString& path) {
    const bool asPdf = path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
    const QByteArray bytes = asPdf ? pdf(job, report) : html(job, report);
    return core::api::writeFile(path.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

void askAndWrite(QWidget* parent, const core::api::Job& job, std::shared_ptr<const core::api::DatasetReport> report) {
    const QString asHtml = words(QT_TRANSLATE_NOOP("words", "Web page (*.html)"));
    const QString asPdf = words(QT_TRANSLATE_NOOP("words", "PDF document (*.pdf)"));
    QString chosen = asHtml;
    QString path = QFileDialog::getSaveFileName(parent, words(QT_TRANSLATE_NOOP("words", "Save the report of the check-up")),
                                                words(QT_TRANSLATE_NOOP("words", "check-up")) + QStringLiteral(".html"),
                                                asHtml + QStringLiteral(";;") + asPdf, &chosen);
    if (path.isEmpty())
        return;
    const bool named = path.endsWith(QLatin1String(".html")) || path.endsWith(QLatin1String(".pdf"));
    if (!named)
        path += chosen == asPdf ? QStringLiteral(".pdf") : QStringLiteral(".html");
    inBackground(
        parent, [job, report, path] { return write(job, *report, path); },
        [parent](const core::api::Outcome<bool>& outcome) {
            if (outcome.failed())
                QMessageBox::warning(parent, words(QT_TRANSLATE_NOOP("words", "The report was not written")),
                                     messages::failureText(outcome.failure()));
        });
}

}  // namespace ui::data_report
