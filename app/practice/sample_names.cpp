#include "practice/sample_names.h"

#include <array>

namespace rd {

namespace {

constexpr int veryLong = 600;

constexpr std::array remarkable{
    u"ops-admin",
    u"payments-worker",
    u"\u0440\u0430yments-worker", // Cyrillic р and а
    u"checkout-eu",
    u"checkout-eu",
    u"batch-07",
    u"conciliacao-noturna",
    u"pagamentos S\u00e3o Paulo",
    u"<b>faturamento</b><img src=\"http://example.invalid/pixel.png\">",
    u"relatorio-\u202Efdp.exe",    // right-to-left override
    u"notifica\u200Dcoes-cliente", // zero width joiner
    u"\u6c7a\u6e08\u30d0\u30c3\u30c1 \u6771\u4eac",
    u"\u062e\u062f\u0645\u0629 \u0627\u0644\u062f\u0641\u0639",
    u"\u03a0\u03bb\u03b7\u03c1\u03c9\u03bc\u03ad\u03c2 \u0391\u03b8\u03ae\u03bd\u03b1",
    u"\U0001F680 deploy-bot",
    u"",
};

// As different companies name theirs.
constexpr std::array services{
    u"cobranca",
    u"boleto-emissor",
    u"antifraude",
    u"onboarding-kyc",
    u"ledger-sync",
    u"webhook-relay",
    u"crm-bridge",
    u"score-engine",
    u"data-lake-export",
    u"mobile-bff",
    u"portal-parceiro",
    u"repasse-diario",
    u"invoice-mailer",
    u"pix-gateway",
    u"contratos-api",
    u"assinatura-digital",
    u"risco-carteira",
    u"erp-sap",
    u"loja-virtual",
    u"Mercado Azul / checkout",
    u"Mercado Azul / estorno",
    u"Grupo Ip\u00ea \u00b7 faturamento",
    u"Grupo Ip\u00ea \u00b7 antecipa\u00e7\u00e3o",
    u"Rota Sul frota",
    u"Rota Sul postos",
    u"acme.billing.worker",
    u"acme.billing.cron",
    u"acme.ledger.reader",
    u"svc_orders",
    u"svc_refunds",
    u"svc_payouts",
    u"QA automation",
    u"payment-links",
    u"grafana-probe",
    u"Zapier \u2013 planilha financeiro",
    u"notebook da Ana",
    u"terraform-ci",
    u"github-actions",
    u"legacy-soap",
    u"statement-export",
};

constexpr std::array environments{u"",          u"-prod", u"-staging", u"-eu",
                                  u"-br-south", u" v2",   u"_dr",      u"-canary"};

} // namespace

qsizetype remarkableNameCount()
{
    return static_cast<qsizetype>(remarkable.size()) + 1;
}

QString practiceName(int row, quint32 seed)
{
    const auto place = static_cast<std::size_t>(row);
    if (place < remarkable.size())
        return QString::fromUtf16(remarkable[place]);
    if (place == remarkable.size())
        return QStringLiteral("integracao-do-sistema-legado-de-cobranca-").repeated(veryLong).left(veryLong);

    // Every pair once, in an order that looks like none (the stride shares no factor with their number), then
    // again with a number.
    constexpr std::size_t pairs = services.size() * environments.size();
    constexpr std::size_t stride = 123;
    static_assert(pairs % 3 != 0 && pairs % 41 != 0);
    const std::size_t nth = place - remarkable.size() - 1;
    const std::size_t pair = (nth % pairs * stride + seed) % pairs;
    const QString name = QString::fromUtf16(services[pair / environments.size()]) +
                         QString::fromUtf16(environments[pair % environments.size()]);
    const auto round = static_cast<int>(nth / pairs);
    return round == 0 ? name : QString(name + QStringLiteral(" %1").arg(round + 1, 2, 10, QLatin1Char('0')));
}

} // namespace rd
