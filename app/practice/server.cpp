#include "practice/server.h"

#include "practice/fault_catalog.h"
#include "practice/front.h"
#include "practice/open_connections.h"
#include "practice/service.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <httplib.h>
#include <mutex>
#include <thread>

namespace rd {

namespace {

using namespace std::chrono_literals;
using HandlerResponse = httplib::Server::HandlerResponse;

constexpr std::size_t workers = 32; // one a connection, idle ones included
constexpr std::size_t longestTarget = 2'000;
constexpr std::size_t longestBody = 64 * 1024;
constexpr int keepAliveSeconds = 75; // longer than the usual window: a client that waited need not reconnect
constexpr auto longestGoodbye = 1s;  // for answers under way when the server ends
constexpr const char *requestIdHeader = "X-Request-Id";

bool hasBody(const httplib::Request &request)
{
    const std::string length = request.get_header_value("Content-Length");
    return request.has_header("Transfer-Encoding") || (!length.empty() && length != "0");
}

PracticeRequest translate(const httplib::Request &request, const std::string &body)
{
    const auto header = [&request](const char *name) {
        return request.has_header(name) ? QByteArray::fromStdString(request.get_header_value(name))
                                        : QByteArray();
    };
    return {QByteArray::fromStdString(request.method), QByteArray::fromStdString(request.target),
            header("Authorization"), header("Content-Type"), QByteArray::fromStdString(body)};
}

void fill(httplib::Response *response, const PracticeAnswer &answer)
{
    response->status = answer.status;
    for (const auto &[name, value] : answer.headers)
        response->set_header(name.toStdString(), value.toStdString());
    if (answer.type.isEmpty())
        return;
    // A body of its own would be compressed by the library, with Brotli at its slowest: 40 ms a page.
    const std::string body = answer.body().toStdString();
    response->set_content_provider(body.size(), answer.type.toStdString(),
                                   [body](std::size_t offset, std::size_t length, httplib::DataSink &sink) {
                                       return sink.write(body.data() + offset, length);
                                   });
}

// cpp-httplib shares the port by default (SO_REUSEPORT): two servers would each get some of the requests.
void takePortAlone(socket_t socket)
{
    const int yes = 1;
#ifdef _WIN32
    setsockopt(socket, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, reinterpret_cast<const char *>(&yes), sizeof yes);
#else
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
#endif
}

} // namespace

class PracticeServer::Impl
{
public:
    explicit Impl(PracticeOptions practiceOptions) : options(std::move(practiceOptions)), service(options) {}
    ~Impl() { stop(); }
    Impl(const Impl &) = delete;
    Impl &operator=(const Impl &) = delete;

    QString start();
    void stop();

    const PracticeOptions options;
    PracticeService service;
    const std::shared_ptr<FaultScript> script = std::make_shared<FaultScript>();
    int port = 0; // the front's
    QString errorText;

private:
    bool listen();
    void configure();
    void answer(const httplib::Request &request, const std::string &body, httplib::Response &response);
    void answerMalformed(int status, httplib::Response &response);
    void waitLatency();

    std::unique_ptr<httplib::Server> m_http;
    PracticeFront m_front{script};
    int m_httpPort = 0;
    std::thread m_listener;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
    std::atomic<bool> m_ended = false;
    std::atomic<int> m_answering = 0; // requests that came and whose answer is not written yet
};

QString PracticeServer::Impl::start()
{
    if (const QString wrong = service.open(); !wrong.isEmpty())
        return wrong;
    for (const FaultRule &rule : options.faults)
        script->add(rule);
    if (options.chaosPercent > 0)
        script->setChaos(options.seed, options.chaosPercent);
    if (!listen())
        return QStringLiteral("There is no free port on 127.0.0.1.");
    port = m_front.start(options.port, m_httpPort, options.prefix.toUtf8());
    if (port > 0)
        return {};
    return options.port == 0 ? QStringLiteral("There is no free port on 127.0.0.1.")
                             : QStringLiteral("Port %1 of 127.0.0.1 is taken.").arg(options.port);
}

bool PracticeServer::Impl::listen()
{
    m_http = std::make_unique<httplib::Server>();
    configure();
    m_httpPort = m_http->bind_to_any_port("127.0.0.1");
    if (m_httpPort <= 0)
        return false;
    m_listener = std::thread([this] {
        m_http->listen_after_bind();
        m_ended = true;
    });
    // stop() would have no effect before.
    while (!m_http->is_running() && !m_ended)
        std::this_thread::sleep_for(1ms);
    return !m_ended;
}

void PracticeServer::Impl::stop()
{
    if (!m_listener.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    m_http->stop();
    const auto patience = std::chrono::steady_clock::now() + longestGoodbye;
    // Again and again: one may just have been accepted.
    while (!m_ended) {
        if (m_answering == 0 || std::chrono::steady_clock::now() > patience)
            endConnections(m_httpPort);
        std::this_thread::sleep_for(2ms);
    }
    m_listener.join();
    m_front.end();
}

// Requests without a body are answered before cpp-httplib looks for one: it would wait for the body of a
// DELETE without Content-Length. All others come to the routes with their body read.
void PracticeServer::Impl::configure()
{
    httplib::Server &http = *m_http;
    http.new_task_queue = [] { return new httplib::ThreadPool(workers); };
    http.set_socket_options(takePortAlone);
    http.set_tcp_nodelay(true);
    http.set_keep_alive_max_count(1'000'000);
    http.set_keep_alive_timeout(keepAliveSeconds);
    http.set_payload_max_length(longestBody);

    const auto handler = [this](const httplib::Request &request, httplib::Response &response) {
        answer(request, request.body, response);
    };
    // The library bounds a body of a told length, not a chunked one.
    const auto reading = [this](const httplib::Request &request, httplib::Response &response,
                                const httplib::ContentReader &read) {
        std::string body;
        // To its end, however long: what is left would be read as the next request.
        const auto take = [&body](const char *data, std::size_t size) {
            body.append(data, std::min(size, longestBody + 1 - body.size()));
            return true;
        };
        const auto takePart = [](const auto &) { return true; }; // older versions have another type
        const bool whole = request.is_multipart_form_data() ? read(takePart, take) : read(take);
        if (whole && body.size() <= longestBody)
            answer(request, body, response);
        else
            answerMalformed(whole || response.status < 400 ? 413 : response.status, response);
    };
    http.set_pre_routing_handler([this](const httplib::Request &request, httplib::Response &response) {
        if (request.target.size() > longestTarget) {
            answerMalformed(414, response);
            return HandlerResponse::Handled;
        }
        if (hasBody(request))
            return HandlerResponse::Unhandled;
        answer(request, {}, response);
        return HandlerResponse::Handled;
    });
    const std::string anything = R"([\s\S]*)";
    http.Get(anything, handler).Options(anything, handler);
    http.Post(anything, reading).Put(anything, reading).Patch(anything, reading).Delete(anything, reading);
    http.set_error_handler([this](const httplib::Request &, httplib::Response &response) {
        if (!response.has_header(requestIdHeader))
            answerMalformed(response.status, response);
    });
    // Called when an answer has been written.
    http.set_logger([this](const httplib::Request &, const httplib::Response &) { --m_answering; });
    http.set_post_routing_handler([](const httplib::Request &, httplib::Response &response) {
        if (response.status == 204) // RFC 9110, 8.6
            response.headers.erase("Content-Length");
    });
}

void PracticeServer::Impl::answer(const httplib::Request &request, const std::string &body,
                                  httplib::Response &response)
{
    ++m_answering;
    fill(&response, service.answer(translate(request, body), QDateTime::currentDateTimeUtc()));
    waitLatency();
}

void PracticeServer::Impl::answerMalformed(int status, httplib::Response &response)
{
    ++m_answering;
    fill(&response, service.answerMalformed(status, QDateTime::currentDateTimeUtc()));
}

void PracticeServer::Impl::waitLatency()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, std::chrono::milliseconds(options.latencyMs), [this] { return m_stopping; });
}

PracticeServer::PracticeServer(PracticeOptions options) : m_impl(std::make_unique<Impl>(std::move(options)))
{
}

PracticeServer::~PracticeServer() = default;

bool PracticeServer::start()
{
    m_impl->errorText = m_impl->start();
    return m_impl->errorText.isEmpty();
}

QString PracticeServer::errorText() const
{
    return m_impl->errorText;
}

int PracticeServer::port() const
{
    return m_impl->port;
}

QUrl PracticeServer::baseUrl() const
{
    QUrl url;
    url.setScheme(QStringLiteral("http"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(m_impl->port);
    url.setPath(m_impl->options.prefix);
    return url;
}

QString PracticeServer::clientId() const
{
    return m_impl->service.clientId();
}

QByteArray PracticeServer::clientSecret() const
{
    return m_impl->service.clientSecret();
}

void PracticeServer::provokeNextRevocation(int status, int seconds)
{
    m_impl->service.provokeNextRevocation(status, seconds);
}

void PracticeServer::expireTokens()
{
    m_impl->service.expireTokens(QDateTime::currentDateTimeUtc());
}

void PracticeServer::breakRequests(const PracticeRule &rule)
{
    m_impl->script->add({rule.which, rule.first, rule.every, faultOf(rule.fault)});
}

void PracticeServer::beginOutage(int seconds)
{
    m_impl->script->setOutage(seconds > 0 ? QDateTime::currentDateTimeUtc().addSecs(seconds) : QDateTime());
}

void PracticeServer::setOtherClient(int percent)
{
    m_impl->service.setOtherClient(percent);
}

PracticeProvoked PracticeServer::provoked() const
{
    PracticeProvoked provoked{m_impl->service.provoked(),
                              {},
                              m_impl->script->outage(QDateTime::currentDateTimeUtc()),
                              m_impl->service.otherClient()};
    const QList<FaultRule> open = m_impl->script->open();
    for (const FaultRule &rule : open) {
        // One that only the command line can name is none that was asked for here.
        if (const std::optional<PracticeFault> fault = practiceFaultOf(rule.fault))
            provoked.rules.append({*fault, rule.which, rule.first, rule.every});
    }
    return provoked;
}

PracticeSeen PracticeServer::seen() const
{
    const PracticeService::Counts counts = m_impl->service.counts();
    const QList<PracticeCredential> credentials = m_impl->service.credentials();
    const auto revoked = std::count_if(credentials.begin(), credentials.end(),
                                       [](const PracticeCredential &one) { return one.revoked; });
    return {counts.requests, counts.tokenRequests, counts.listRequests,
            counts.deletes,  counts.tooMany,       static_cast<int>(revoked)};
}

void PracticeServer::provokeNothing()
{
    m_impl->service.provokeNextRevocation(0, 0);
    m_impl->service.setOtherClient(0);
    m_impl->script->setOutage({});
    m_impl->script->clear();
}

QList<PracticeTruth> PracticeServer::truth() const
{
    const QList<PracticeCredential> credentials = m_impl->service.credentials();
    QList<PracticeTruth> truth;
    truth.reserve(credentials.size());
    for (const PracticeCredential &one : credentials)
        truth.append({one.clientId, one.name, one.revoked, one.deletesSeen});
    return truth;
}

int PracticeServer::requestCount() const
{
    return m_impl->service.counts().requests;
}

int PracticeServer::tokenRequestCount() const
{
    return m_impl->service.counts().tokenRequests;
}

int PracticeServer::deleteCount() const
{
    return m_impl->service.counts().deletes;
}

int PracticeServer::tooManyCount() const
{
    return m_impl->service.counts().tooMany;
}

} // namespace rd
