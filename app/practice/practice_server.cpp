#include "practice/practice_server.h"

#include "practice/practice_state.h"

#include <QUuid>

#include <chrono>
#include <httplib.h>
#include <thread>

namespace rd {

namespace {

constexpr std::size_t workers = 16;

QByteArray headerOf(const httplib::Request &request, const char *name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

PracticeRequest translate(const httplib::Request &request)
{
    PracticeRequest result;
    result.method = QByteArray::fromStdString(request.method);
    // `path` is decoded already; the target is what was sent.
    const QByteArray target = QByteArray::fromStdString(request.target);
    result.path = target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    result.authorization = headerOf(request, "Authorization");
    const bool form = headerOf(request, "Content-Type").startsWith("application/x-www-form-urlencoded");
    for (const auto &[name, value] : request.params) {
        result.query.insert(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
        if (form)
            result.form.insert(QByteArray::fromStdString(name), QByteArray::fromStdString(value));
    }
    return result;
}

} // namespace

class PracticeServer::Impl
{
public:
    explicit Impl(PracticeOptions practiceOptions) : options(std::move(practiceOptions)), state(options)
    {
        server.new_task_queue = [] { return new httplib::ThreadPool(workers); };
        server.set_tcp_nodelay(true);
        server.set_keep_alive_max_count(1'000'000);
        server.set_keep_alive_timeout(30);
        server.set_payload_max_length(64 * 1024);
        server.set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
            // Anything with a body goes on to the routes below, which have read it.
            if (request.method == "POST")
                return httplib::Server::HandlerResponse::Unhandled;
            answer(request, response);
            return httplib::Server::HandlerResponse::Handled;
        });
        server.Post(".*", [this](const httplib::Request &request, httplib::Response &response) {
            answer(request, response);
        });
    }

    void answer(const httplib::Request &request, httplib::Response &response)
    {
        if (options.latencyMs > 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(options.latencyMs));
        const PracticeAnswer answer = state.handle(translate(request));
        response.status = answer.status;
        for (const auto &[name, value] : answer.headers)
            response.set_header(name.constData(), value.toStdString());
        response.set_header(
            "X-Request-Id",
            QUuid::createUuid().toString(QUuid::WithoutBraces).prepend(QLatin1String("req_")).toStdString());
        response.set_header("Date", httpDate(QDateTime::currentDateTimeUtc()).toStdString());
        if (!answer.type.isEmpty())
            response.set_content(answer.body.toStdString(), answer.type.toStdString());
    }

    PracticeOptions options;
    PracticeState state;
    httplib::Server server;
    std::thread thread;
    int port = 0;
    QString error;
};

PracticeServer::PracticeServer(PracticeOptions options) : m_impl(std::make_unique<Impl>(std::move(options)))
{
}

PracticeServer::~PracticeServer()
{
    m_impl->server.stop();
    if (m_impl->thread.joinable())
        m_impl->thread.join();
}

bool PracticeServer::start()
{
    if (!m_impl->state.restore(&m_impl->error))
        return false;
    const int wanted = m_impl->options.port;
    if (wanted == 0)
        m_impl->port = m_impl->server.bind_to_any_port("127.0.0.1");
    else
        m_impl->port = m_impl->server.bind_to_port("127.0.0.1", wanted) ? wanted : -1;
    if (m_impl->port <= 0) {
        m_impl->error =
            QStringLiteral("Port %1 of 127.0.0.1 is taken. Choose another one with --port.").arg(wanted);
        return false;
    }
    m_impl->thread = std::thread([impl = m_impl.get()] { impl->server.listen_after_bind(); });
    while (!m_impl->server.is_running())
        std::this_thread::yield();
    return true;
}

QString PracticeServer::errorText() const
{
    return m_impl->error;
}

int PracticeServer::port() const
{
    return m_impl->port;
}

QUrl PracticeServer::baseUrl() const
{
    return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_impl->port).arg(m_impl->options.prefix),
                QUrl::StrictMode);
}

QString PracticeServer::clientId() const
{
    return m_impl->state.clientId();
}

QByteArray PracticeServer::clientSecret() const
{
    return m_impl->state.clientSecret();
}

void PracticeServer::provokeNextRevocation(int status, int seconds)
{
    m_impl->state.provokeNext(status, seconds);
}

void PracticeServer::expireTokens()
{
    m_impl->state.expireTokens();
}

int PracticeServer::provoked() const
{
    return m_impl->state.provoked();
}

QList<PracticeTruth> PracticeServer::truth() const
{
    return m_impl->state.truth();
}

int PracticeServer::requestCount() const
{
    return m_impl->state.counts().all;
}

int PracticeServer::tokenRequestCount() const
{
    return m_impl->state.counts().tokens;
}

int PracticeServer::deleteCount() const
{
    return m_impl->state.counts().deletes;
}

int PracticeServer::tooManyCount() const
{
    return m_impl->state.counts().tooMany;
}

} // namespace rd
