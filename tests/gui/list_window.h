#pragma once

#include "fakes/credentials.h"
#include "ui/credentials/credential_model.h"
#include "ui/credentials/credential_view.h"
#include "ui/credentials/filter_bar.h"

#include <QAbstractItemDelegate>
#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

namespace rd::fakes {

// The list as a window joins it.
struct ListWindow : QWidget
{
    CredentialModel model{now};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    FilterBar *bar = new FilterBar(this);
    CredentialView *view = new CredentialView(&model, this);

    ListWindow()
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(bar);
        layout->addWidget(view);
        connect(bar, &FilterBar::filterChanged, &model, &CredentialModel::setFilter);
        connect(bar, &FilterBar::rowsRequested, view, qOverload<>(&QWidget::setFocus));
        connect(view, &CredentialView::aboutToCheckShown, bar, &FilterBar::emitNow);
        connect(view, &CredentialView::clearFilterRequested, bar, &FilterBar::clear);
        resize(1200, 500);
        show();
        activateWindow();
    }

    bool ready() { return QTest::qWaitForWindowActive(this); }
    bool settles()
    {
        return QTest::qWaitFor([this] { return model.settled(); });
    }
    QLineEdit *edit() { return findChild<QLineEdit *>(QStringLiteral("filterEdit")); }
    QPoint cell(int row, int column) { return view->visualRect(model.index(row, column)).center(); }
    void clickRow(int row) { QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell(row, 0)); }
    void clickHeader(CredentialColumn column)
    {
        const QHeaderView *header = view->horizontalHeader();
        const int section = static_cast<int>(column);
        const int x = header->sectionViewportPosition(section) + header->sectionSize(section) / 2;
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    }
    QString text(int row, CredentialColumn column)
    {
        return model.index(row, static_cast<int>(column)).data().toString();
    }
    // As the view paints it, `width` pixels wide, in this state.
    QImage painted(const QModelIndex &index, int width,
                   QStyle::State state = QStyle::State_Enabled | QStyle::State_Active) const
    {
        QStyleOptionViewItem option;
        option.widget = view;
        option.font = view->font();
        option.fontMetrics = view->fontMetrics();
        option.palette = view->palette();
        option.state = state;
        option.textElideMode = view->textElideMode();
        option.rect = QRect(0, 0, width, view->rowHeight(index.row()));
        QImage picture(option.rect.size(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        view->itemDelegate()->paint(&painter, option, index);
        return picture;
    }
    QString ids()
    {
        QStringList found;
        for (int row = 0; row < model.shownCount(); ++row)
            found.append(model.idAt(row).mid(3));
        return found.join(u' ');
    }
};

inline QList<Credential> named(const QStringList &names)
{
    QList<Credential> made;
    for (const QString &name : names)
        made.append(credential(static_cast<int>(made.size()), name));
    return made;
}

inline QList<Credential> numbered(int first, int count)
{
    QList<Credential> made;
    for (int number = first; number < first + count; ++number)
        made.append(credential(number, QStringLiteral("batch-%1").arg(number)));
    return made;
}

} // namespace rd::fakes
