package si.kozolec.server.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import si.kozolec.audit.AuditReport;
import si.kozolec.audit.Comparison;
import si.kozolec.audit.Kind;
import si.kozolec.audit.ModelReport;
import si.kozolec.audit.TypeReport;
import si.kozolec.audit.Unseen;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.broker.KeptAudit;
import si.kozolec.server.broker.RegisteredBroker;

/**
 * The page of one audit: what lives in the broker, what of it conforms, what is wrong with the rest, and what has changed.
 *
 * @param frame what is around it
 * @param broker the broker that was audited
 * @param audit the audit
 * @param since what has changed since the complete audit before; null when there is none
 * @param refused why something could not be done just now; empty when nobody tried
 * @param curator whether the reader may stop it or take it up again
 */
public record AuditPage(
        Frame frame,
        RegisteredBroker broker,
        KeptAudit audit,
        @Nullable Comparison since,
        LocalizedText refused,
        boolean curator)
        implements Page {

    private static final int MOST_ROWS = 12;
    private static final int MOST_NAMES = 20;

    public AuditReport report() {
        return audit.report();
    }

    public Optional<Comparison> compared() {
        return Optional.ofNullable(since);
    }

    public String path() {
        return "/brokers/" + broker.id() + "/audits/" + audit.number();
    }

    /** The report in another form. */
    public String download(String format) {
        return frame.addresses().path("/api/v1" + path()) + "?format=" + format + "&lang=" + frame.lang();
    }

    public String state() {
        return AuditWords.state(frame.texts(), audit);
    }

    public String badge() {
        return AuditWords.badge(audit);
    }

    public String share(long part, long whole) {
        return AuditWords.share(frame.texts(), part, whole);
    }

    public boolean canGoOn() {
        return !audit.running() && report().state().canGoOn();
    }

    public List<TypeReport> judged() {
        return report().types().stream().filter(type -> type.model() != null).toList();
    }

    public List<TypeReport> strangers() {
        return report().types().stream().filter(type -> type.model() == null).toList();
    }

    /** What could not be seen: of the whole, then of each type. */
    public List<String> unseen() {
        Texts texts = frame.texts();
        Stream<String> whole = report().unseen().stream().map(one -> texts.of(one.what()));
        Stream<String> parts =
                report().types().stream().flatMap(type -> type.unseen().stream().map(one -> said(type, one)));
        return Stream.concat(whole, parts).toList();
    }

    private String said(TypeReport type, Unseen unseen) {
        return last(type.type()) + ": " + frame.texts().of(unseen.what());
    }

    public String last(String name) {
        return AuditWords.last(name);
    }

    /** Some names in a row. */
    public String names(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? shown + ", … (" + frame.texts().number(names.size()) + ")" : shown;
    }

    /** Where in the entities, for people. */
    public String place(Kind kind) {
        return kind.path().isEmpty() ? frame.texts().of("audit.entity") : kind.path();
    }

    /** The pictures that there is something to draw for. */
    public List<BarChart> charts() {
        return Stream.of(coverage(), conforming(), kinds())
                .filter(chart -> !chart.rows().isEmpty())
                .toList();
    }

    /** The types with the most entities, and whether there is a model for them. */
    private BarChart coverage() {
        Texts texts = frame.texts();
        long modelled = judged().size();
        List<BarChart.Row> rows = report().types().stream()
                .sorted(Comparator.comparingLong(AuditPage::size).reversed())
                .limit(MOST_ROWS)
                .map(type -> {
                    boolean known = type.model() != null;
                    String model = known ? String.valueOf(type.model()) : texts.of("audit.no-model");
                    String number = type.count() == null && size(type) == 0 ? "?" : texts.number(size(type));
                    return new BarChart.Row(
                            last(type.type()),
                            List.of(new BarChart.Part(known ? "good" : "other", size(type))),
                            known ? number : number + " · " + texts.of("audit.no-model"),
                            List.of(model, number));
                })
                .toList();
        return new BarChart(
                "coverage",
                texts.of("audit.coverage"),
                texts.of("audit.coverage.desc", report().types().size(), modelled),
                List.of(texts.of("audit.type"), texts.of("audit.model"), texts.of("audit.entities")),
                rows);
    }

    private static long size(TypeReport type) {
        Long count = type.count();
        return count == null ? type.checked() : count;
    }

    private BarChart conforming() {
        Texts texts = frame.texts();
        List<BarChart.Row> rows = new ArrayList<>();
        for (ModelReport model : report().models()) {
            long failing = model.checked() - model.conforming();
            rows.add(new BarChart.Row(
                    model.model(),
                    List.of(new BarChart.Part("good", model.conforming()), new BarChart.Part("bad", failing)),
                    share(model.conforming(), model.checked()),
                    List.of(
                            texts.number(model.conforming()),
                            texts.number(failing),
                            share(model.conforming(), model.checked()))));
        }
        return new BarChart(
                "conforming",
                texts.of("audit.conforming"),
                texts.of("audit.conforming.desc", report().checked(), report().conforming()),
                List.of(
                        texts.of("audit.model"),
                        texts.of("audit.good"),
                        texts.of("audit.bad"),
                        texts.of("audit.share")),
                rows);
    }

    private BarChart kinds() {
        Texts texts = frame.texts();
        List<BarChart.Row> rows = report().models().stream()
                .flatMap(model -> model.findings().stream()
                        .filter(kind -> kind.severity().equals("error"))
                        .map(kind -> new ModelKind(model, kind)))
                .sorted(Comparator.comparingLong((ModelKind one) -> one.kind().entities())
                        .reversed())
                .limit(MOST_ROWS)
                .map(one -> new BarChart.Row(
                        (one.kind().path().isEmpty() ? "" : one.kind().path() + ": ")
                                + texts.of(one.kind().what()),
                        List.of(new BarChart.Part("bad", one.kind().entities())),
                        texts.number(one.kind().entities()),
                        List.of(one.model().model(), texts.number(one.kind().entities()))))
                .toList();
        return new BarChart(
                "kinds",
                texts.of("audit.kinds"),
                texts.of("audit.kinds.desc"),
                List.of(texts.of("audit.finding"), texts.of("audit.model"), texts.of("audit.entities")),
                rows);
    }

    private record ModelKind(ModelReport model, Kind kind) {}

    public String csrf() {
        return frame.session().map(session -> session.csrf()).orElse("");
    }
}
