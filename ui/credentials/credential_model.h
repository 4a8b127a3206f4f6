#pragma once

#include "credentials/checked_credentials.h"
#include "ui/credentials/credential_row.h"
#include "ui/credentials/credential_sorting.h"
#include "ui/credentials/credential_text.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QThreadPool>

#include <optional>

namespace rd {

// The credentials of one environment, filtered and sorted: one table over an index vector
// (docs/pitfalls.md 5.1, 5.2). Fed with values; fetches and decides nothing. A worker works out which rows
// show in which order, one question at a time; its answer is swapped in with one reset, or with none where
// nothing changed. An answer to a question that is no longer asked is dropped. Rows are kept by id. Thread:
// GUI.
class CredentialModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, // QString
        StatusRole,            // int(ShownStatus)
        ShortStatusRole,       // QString: for a column too narrow for the whole one; empty: it stays as it is
        LookAlikeRole,         // bool: another credential has this name or one that looks like it
        OwnRole,               // bool: the app is signed in with it
        LastActiveRole,        // bool: the server will refuse to revoke it
    };

    // `now`: see setNow().
    explicit CredentialModel(const TwoClocks &now, QObject *parent = nullptr);

    // Rows that came or changed; new ones are appended in this order. False: each is here as it is already.
    bool upsert(const QList<Credential> &credentials);
    void remove(const QSet<QString> &ids);
    // Forgets all rows. Filter, order, what is known here and the own client id stay.
    void clear();

    void setFilter(const CredentialFilter &filter);
    void setExposures(const Exposures &exposures);
    void setUnknown(const UnknownOutcomeTimes &unknown);
    // Empty: not known.
    void setOwnClientId(const QString &clientId);
    // The only active credential of a complete list; null: there is none such.
    void setLastActiveId(const QString &id);
    // Relative times, by the server's clock, and ends that pass show from now on. Words, filters and sorts
    // everything anew: once a minute.
    void setNow(const TwoClocks &now);
    // The same for what is worded from now on. What stands stays, unless it has for a minute: for news that
    // come many times a second. True: all was done anew.
    bool moveNow(const TwoClocks &now);

    const ListQuestion &question() const { return m_question; }
    // What shows answers the present question over the present rows.
    bool settled() const { return m_answered == m_asked && !m_working; }
    int shownCount() const { return static_cast<int>(m_answer.shown.size()); }
    int totalCount() const { return static_cast<int>(m_rows.size()); }
    // Of a shown row; null where there is none.
    QString idAt(int row) const;
    // -1: it is not shown.
    int rowOf(const QString &id) const;
    // Shown or not; nullptr: it is not in the list.
    const Credential *find(const QString &id) const;
    // How many others have its name or one that looks like it.
    int lookAlikesOf(const QString &id) const;
    // See rd::rowAsText(); empty where there is none.
    QString rowAsText(const QString &id) const;

    // What is checked stays checked whatever the filter shows; see CheckedSet. Qt::CheckStateRole is in the
    // column of names, and of its header: that of everything shown.
    const CheckedSet &checked() const { return m_checked; }
    // Ids that are not in the list, or cannot be checked, are passed over.
    void setChecked(const QSet<QString> &ids, bool checked);
    // What of the checked ones the filter hides now.
    int hiddenChecked() const { return m_checked.size() - m_shownChecks.checked; }
    // Unchecked as well where nothing that is shown can be checked.
    Qt::CheckState shownCheckState() const;
    bool shownCanBeChecked() const { return m_shownChecks.possible > 0; }
    // Of those that show; the hidden ones stay as they are. Where a filter was asked for and its answer is
    // not there yet: of those that it will show, never of what was on the screen before.
    void setShownChecked(bool checked);
    void uncheckAll();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    // Counts, rows or order changed, or an answer changed nothing.
    void viewChanged();
    // What is checked, or how much of it shows.
    void checkedChanged();

private:
    // Of the rows that show.
    struct ShownChecks
    {
        int possible = 0;
        int checked = 0;

        bool operator==(const ShownChecks &) const = default;
    };

    // Where it is in the list, and what its coming changes beyond its own row.
    struct Put
    {
        int listed = 0;
        bool marks = false;    // of others: how many look alike
        bool arranged = false; // what shows, or its order
    };
    Put put(const Credential &credential);
    // True: others with it look alike now, or no longer.
    bool countSkeleton(const CredentialRow &row, int by);
    // Another question: answers to earlier ones are of no use.
    void ask();
    // The same question over rows that changed.
    void askAgain();
    void start();
    void take(int asked, ListAnswer answer);
    void cellsChanged();
    void cellsChanged(const QList<int> &listed);
    // credential_model_checks.cpp
    void checksChanged();
    void countChecks();
    void setShownChecks(const ShownChecks &counted);
    // Of one row of the list: nothing while it does not show.
    ShownChecks checksOf(int listed) const;

    // Of the rows that were looked at, those of these client ids are to be worded anew.
    template <class Value>
    void forgetWords(const QHash<QString, Value> &before, const QHash<QString, Value> &now);

    const CredentialRow *rowAt(int shown) const;
    CellContext contextOf(const CredentialRow &row) const;
    const CellTexts &textsOf(int listed) const;

    QCollator m_collator = nameCollator();
    QList<CredentialRowPtr> m_rows;
    QHash<QString, int> m_position;  // by id, in m_rows
    QHash<QString, int> m_skeletons; // how many rows have it
    CheckedSet m_checked;
    ShownChecks m_shownChecks;
    std::optional<bool> m_checkShownLater; // once the present question is answered
    KnownHere m_here;
    QString m_ownClientId;
    QString m_lastActiveId;
    TwoClocks m_now;
    TwoClocks m_standsSince;               // m_now when all was worded anew
    mutable QHash<int, CellTexts> m_texts; // by place in m_rows; of rows that were looked at

    ListQuestion m_question;
    ListAnswer m_answer;
    int m_asked = 0;    // number of the question
    int m_answered = 0; // the one that m_answer belongs to
    bool m_working = false;
    bool m_rowsChanged = false; // since the worker started
    QThreadPool m_worker;       // last: waits for its work before anything else goes
};

} // namespace rd
