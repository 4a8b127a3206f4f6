#include "ui/theme/theme.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <array>

// Outside of any namespace, as the macro wants it.
static void initIconResource()
{
    Q_INIT_RESOURCE(revoke_desk);
}

namespace rd::theme {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array renderedSizes{16, 24, 32, 48, 64};

// One symbol in its rendered sizes. Chooses between the light and the dark set when it is painted.
class SymbolEngine : public QIconEngine
{
public:
    explicit SymbolEngine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device()->devicePixelRatio();
        QPixmap drawn = scaledPixmap(rect.size() * ratio, mode, state, ratio);
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const int edge = std::min(size.width(), size.height());
        QPixmap pixmap(path(edge));
        if (pixmap.width() != edge)
            pixmap = pixmap.scaled(edge, edge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
        if (mode == QIcon::Normal)
            return pixmap;
        QStyleOption option;
        option.palette = QGuiApplication::palette();
        return QApplication::style()->generatedIconPixmap(mode, pixmap, &option);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        QList<QSize> sizes;
        for (const int edge : renderedSizes)
            sizes.append(QSize(edge, edge));
        return sizes;
    }

    QIconEngine *clone() const override { return new SymbolEngine(m_name); }
    QString key() const override { return u"rd-symbol"_s; }
    QString iconName() override { return m_name; }

private:
    // The smallest rendering that is not smaller than asked for.
    QString path(int edge) const
    {
        const auto found = std::lower_bound(renderedSizes.begin(), renderedSizes.end(), edge);
        const int size = found == renderedSizes.end() ? renderedSizes.back() : *found;
        const QLatin1StringView set = isDark(QGuiApplication::palette()) ? "dark"_L1 : "light"_L1;
        return u":/icons/%1/%2/%3.png"_s.arg(set, QString::number(size), m_name);
    }

    QString m_name;
};

} // namespace

void initResources()
{
    initIconResource();
}

QIcon icon(const QString &name)
{
    const QString smallest = u":/icons/light/16/%1.png"_s.arg(name);
    return QFile::exists(smallest) ? QIcon(new SymbolEngine(name)) : QIcon();
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int edge : renderedSizes)
        icon.addFile(u":/icons/app/%1/revoke-desk.png"_s.arg(edge), QSize(edge, edge));
    return icon;
}

} // namespace rd::theme
