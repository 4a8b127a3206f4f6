#include "model/model_server.h"

namespace rd {

namespace {

constexpr milliseconds window{60'000};

template <class Values>
auto next(const Values &values, std::size_t &at)
{
    using Value = typename Values::value_type;
    return at < values.size() ? values.at(at++) : Value::Good;
}

} // namespace

ModelServer::ModelServer(FakeClock *clock) : m_clock(clock), m_api(credentials)
{
    m_api.onDelete = [this](QTcpSocket *socket, ScriptedApi::Row *row) { answerDelete(socket, row); };
    m_api.onList = [this](QTcpSocket *socket, const RawRequest &) { return answerList(socket); };
    m_api.onToken = [this](QTcpSocket *socket, const RawRequest &) { return answerToken(socket); };
}

void ModelServer::setDeleteArrived(std::function<void(const QString &)> arrived)
{
    m_api.deleteArrived = std::move(arrived);
}

bool ModelServer::isRevoked(const QString &clientId)
{
    const ScriptedApi::Row *row = m_api.find(clientId);
    return row && row->status == "revoked";
}

QByteArray ModelServer::limitHeaders() const
{
    if (m_scenario.limit == 0)
        return {};
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_windowBegan + window - m_clock->monotonic());
    return "X-RateLimit-Limit: " + QByteArray::number(m_scenario.limit) +
           "\r\nX-RateLimit-Remaining: " + QByteArray::number(std::max(m_scenario.limit - m_used, 0)) +
           "\r\nX-RateLimit-Reset: " + QByteArray::number(qint64(left.count())) + "\r\n";
}

QByteArray ModelServer::problem(int status, const QByteArray &code, const QByteArray &headers) const
{
    return RawServer::problem(status, code, headers + limitHeaders());
}

bool ModelServer::admit()
{
    if (m_clock->monotonic() - m_windowBegan >= window) {
        m_windowBegan = m_clock->monotonic();
        m_used = 0;
    }
    const bool admitted = m_scenario.limit == 0 || m_used < m_scenario.limit;
    ++m_used;
    m_api.headers = limitHeaders();
    return admitted;
}

// A second one is answered as one of the documented servers would.
QByteArray ModelServer::revokeNow(ScriptedApi::Row *row) const
{
    if (row->status == "revoked")
        return problem(409, "already_revoked");
    row->status = "revoked";
    return RawServer::answer(204, {}, "application/json", limitHeaders());
}

void ModelServer::answerDelete(QTcpSocket *socket, ScriptedApi::Row *row)
{
    if (!admit()) {
        socket->write(problem(429, "rate_limit_exceeded"));
        return;
    }
    switch (next(m_scenario.deletes, m_deletes)) {
    case OnDelete::Good:
    case OnDelete::Count:
        socket->write(revokeNow(row));
        return;
    case OnDelete::DoneLost:
        revokeNow(row);
        RawServer::reset(socket);
        return;
    case OnDelete::NotDoneLost:
        RawServer::reset(socket);
        return;
    case OnDelete::Done500:
        revokeNow(row);
        socket->write(problem(500, "internal"));
        return;
    case OnDelete::NotDone500:
        socket->write(problem(500, "internal"));
        return;
    case OnDelete::Refused401:
        socket->write(problem(401, "invalid_token"));
        return;
    case OnDelete::SignIn401:
        m_refuseToken = true;
        socket->write(problem(401, "invalid_token"));
        return;
    case OnDelete::Wait5:
        socket->write(problem(429, "rate_limit_exceeded", "Retry-After: 5\r\n"));
        return;
    case OnDelete::Wait900:
        socket->write(problem(429, "rate_limit_exceeded", "Retry-After: 900\r\n"));
        return;
    case OnDelete::Gone404:
        socket->write(problem(404, "credential_not_found"));
        return;
    case OnDelete::Refused409:
        socket->write(problem(409, "last_active_credential"));
        return;
    case OnDelete::DoneSilent:
        revokeNow(row);
        return;
    case OnDelete::NotDoneSilent:
        return;
    case OnDelete::Held:
        m_held.append({socket, row->clientId, m_clock->monotonic(), false});
        return;
    case OnDelete::HeldLost:
        m_held.append({socket, row->clientId, m_clock->monotonic(), true});
        return;
    }
}

bool ModelServer::answerList(QTcpSocket *socket)
{
    if (!admit()) {
        socket->write(problem(429, "rate_limit_exceeded"));
        return true;
    }
    switch (deletes() == 0 ? next(m_scenario.lists, m_lists) : next(m_scenario.readings, m_readings)) {
    case OnList::Good:
    case OnList::Count:
        return false;
    case OnList::Error500:
        socket->write(problem(500, "internal"));
        break;
    case OnList::Lost:
        RawServer::reset(socket);
        break;
    case OnList::Refused401:
        socket->write(problem(401, "token_expired"));
        break;
    case OnList::SignIn401:
        m_refuseToken = true;
        socket->write(problem(401, "token_expired"));
        break;
    case OnList::Wait5:
        socket->write(problem(429, "rate_limit_exceeded", "Retry-After: 5\r\n"));
        break;
    case OnList::Silent:
        break;
    }
    return true;
}

bool ModelServer::answerToken(QTcpSocket *socket)
{
    if (std::exchange(m_refuseToken, false)) {
        socket->write(problem(401, "invalid_client"));
        return true;
    }
    switch (next(m_scenario.tokens, m_tokens)) {
    case OnToken::Good:
    case OnToken::Count:
        return false;
    case OnToken::Refused401:
        socket->write(problem(401, "invalid_client"));
        break;
    case OnToken::Error500:
        socket->write(problem(500, "internal"));
        break;
    }
    return true;
}

void ModelServer::wake()
{
    for (const Held &held : std::exchange(m_held, {})) {
        if (m_clock->monotonic() - held.since >= deadline)
            continue;
        if (held.isLost) {
            if (held.socket)
                RawServer::reset(held.socket);
            continue;
        }
        const QByteArray answer = revokeNow(m_api.find(held.clientId));
        if (held.socket)
            held.socket->write(answer);
    }
}

void ModelServer::behave()
{
    m_scenario = {};
}

} // namespace rd
