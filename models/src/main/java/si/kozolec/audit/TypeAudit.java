package si.kozolec.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import si.kozolec.broker.BrokerKind;
import si.kozolec.broker.BrokerTrouble;
import si.kozolec.broker.EntityPages;
import si.kozolec.model.Finding;
import si.kozolec.model.LocalizedText;
import si.kozolec.model.ModelId;
import si.kozolec.model.Version;
import si.kozolec.ngsild.Moments;
import si.kozolec.ngsild.Representation;
import si.kozolec.payload.Judging;
import si.kozolec.payload.PayloadReader;
import si.kozolec.payload.Slice;
import si.kozolec.validation.Judge;
import si.kozolec.validation.Judgement;
import si.kozolec.validation.Wanted;

/**
 * Reads and judges the entities of one type, a page at each step.
 *
 * <p>A page that is too large, too slow or broken is asked for again in halves, until the one entity that it is about is alone, and
 * that one is left out. Pages that never end are recognised: by one that comes again, or by far more entities than there should be.
 */
final class TypeAudit {

    private static final int MOST_FINDINGS = 50;
    private static final int MOST_SKIPPED = 20;
    private static final String PARTIAL = "history-partial";
    private static final int SMALL_PAGE = 10;
    private static final long MOST_UNCOUNTED = 1_000_000;

    private final EntityPages pages;
    private final Judge judge;
    private final AuditWish wish;
    private final Wanted wanted;
    private final Instant until;
    private final int threads;

    /** @param until up to which moment values over time are asked for, when they are */
    TypeAudit(
            EntityPages pages,
            Judge judge,
            BrokerKind kind,
            AuditWish wish,
            TypeReport type,
            Instant until,
            int threads) {
        this.pages = pages;
        this.judge = judge;
        this.wish = wish;
        this.until = until;
        this.threads = threads;
        ModelId model =
                Optional.ofNullable(type.model()).flatMap(ModelId::parse).orElse(null);
        Version version =
                Optional.ofNullable(type.version()).flatMap(Version::parse).orElse(null);
        this.wanted = new Wanted(
                        model,
                        version,
                        kind == BrokerKind.NGSI_V2 ? Representation.NGSI_V2 : null,
                        false,
                        wish.allInstances() ? Moments.ALL : Moments.LATEST,
                        List.of(),
                        MOST_FINDINGS)
                .placeless();
    }

    /** A page that was not whole. */
    private static final class BrokenPage extends Exception {

        private static final long serialVersionUID = 1L;
    }

    private record Noticed(Judgement judgement, String pointer) {}

    /**
     * The report after one step more.
     *
     * @throws BrokerTrouble if the broker is gone, for now or for good
     */
    TypeReport next(TypeReport type) throws BrokerTrouble {
        TypeReport.Position position = type.position();
        int size = size(type);
        if (size == 0) {
            return ended(type);
        }
        try {
            EntityPages.Page page = wish.allInstances()
                    ? pages.history(type.type(), position.offset(), size, until)
                    : pages.page(type.type(), position.offset(), size);
            String mark = mark(page.body());
            if (mark.equals(position.lastPage()) && position.offset() > 0) {
                return type.with(Unseen.of("pages-repeat", position.offset())).at(position.ended());
            }
            PageTally tally = tally(page.body());
            return after(type, page, tally, mark, size);
        } catch (BrokenPage e) {
            return halved(type, size, Unseen.of("page-broken", position.offset()));
        } catch (BrokerTrouble e) {
            return afterTrouble(type, size, e);
        }
    }

    /** What tells a page from the one before it. Nobody can win anything by deceiving it, so it may be what costs next to nothing. */
    private static String mark(byte[] page) {
        CRC32 sum = new CRC32();
        sum.update(page);
        return "crc32:" + Long.toHexString(sum.getValue()) + "/" + page.length;
    }

    private int size(TypeReport type) {
        long left = wish.limit() == 0 ? Long.MAX_VALUE : wish.limit() - type.checked() - type.skipped();
        return (int) Math.max(0, Math.min(left, type.position().pageSize()));
    }

    private PageTally tally(byte[] body) throws BrokenPage, BrokerTrouble {
        PageTally tally = new PageTally(wish.hashIds());
        LongAdder clean = new LongAdder();
        Judging<Noticed> judging = new Judging<>(slice -> notice(slice, clean), threads);
        try (PayloadReader reader = PayloadReader.open(new ByteArrayInputStream(body), "")) {
            boolean[] broken = new boolean[1];
            judging.run(reader, result -> {
                result.results().forEach(one -> tally.add(one.judgement(), one.pointer()));
                broken[0] |= Finding.anyError(result.findings())
                        || result.results().stream()
                                .anyMatch(one -> one.judgement().model() == null);
            });
            if (broken[0]) {
                throw new BrokenPage();
            }
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory can be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerTrouble(BrokerTrouble.Reason.INTERRUPTED, e);
        }
        tally.clean(clean.sum());
        return tally;
    }

    private @Nullable Noticed notice(Slice slice, LongAdder clean) {
        Judgement judgement = judge.judge(slice, wanted, "");
        if (judgement.clean()) {
            clean.increment();
            return null;
        }
        return new Noticed(judgement, slice.pointer());
    }

    private TypeReport after(TypeReport type, EntityPages.Page page, PageTally tally, String mark, int size) {
        TypeReport.Position position = type.position();
        OptionalLong count = page.count();
        TypeReport counted = count.isPresent() ? type.counted(count.getAsLong()) : type;
        if (page.partial() && type.unseen().stream().noneMatch(one -> one.code().equals(PARTIAL))) {
            counted = counted.with(Unseen.of(PARTIAL));
        }
        long came = tally.checked();
        long offset = position.offset() + came;
        // A page that had to be small need not stay so.
        int next = Math.min(position.pageCap(), position.pageSize() * 2);
        TypeReport after = counted.plus(tally).at(position.at(offset, mark).sized(next));
        Long all = counted.count();
        boolean more = came > 0 && (came >= size || page.saysNext() || (all != null && offset < all));
        long bound = all == null ? MOST_UNCOUNTED : all + all / 10 + 1_000;
        if (more && offset > bound) {
            return after.with(Unseen.of("endless", offset, all == null ? "?" : all))
                    .at(after.position().ended());
        }
        return more && size(after) > 0 ? after : ended(after);
    }

    private TypeReport ended(TypeReport type) {
        Long count = type.count();
        TypeReport ended = type.at(type.position().ended());
        if (count == null || type.checked() + type.skipped() >= count) {
            return ended;
        }
        boolean limited = wish.limit() > 0 && type.checked() + type.skipped() >= wish.limit();
        return ended.with(Unseen.of(limited ? Unseen.BY_WISH : "fewer", type.checked(), count));
    }

    private TypeReport afterTrouble(TypeReport type, int size, BrokerTrouble trouble) throws BrokerTrouble {
        LocalizedText why = trouble.text();
        TypeReport.Position position = type.position();
        switch (trouble.reason()) {
            case TOO_LARGE -> {
                return halved(type, size, Unseen.of("entity-too-large", position.offset()));
            }
            case SLOW -> {
                if (size > SMALL_PAGE) {
                    return type.at(position.sized(size / 2));
                }
                throw trouble;
            }
            case UNREACHABLE,
                    NAME_UNKNOWN,
                    CERTIFICATE,
                    ADDRESS_WRONG,
                    ADDRESS_FORBIDDEN,
                    PORT_FORBIDDEN,
                    UNENCRYPTED,
                    INTERRUPTED,
                    TOKEN_REFUSED,
                    SECRET_MISSING -> throw trouble;
            default -> {
                if (EntityPages.isTooMany(trouble, size) && size > 1) {
                    return type.at(position.capped(size / 2));
                }
                Unseen unseen = new Unseen(
                        "broken-off",
                        new LocalizedText(
                                Texts.of("unseen.broken-off", position.offset(), why.sl())
                                        .sl(),
                                Texts.of("unseen.broken-off", position.offset(), why.en())
                                        .en()));
                return type.with(unseen).at(position.ended());
            }
        }
    }

    private static TypeReport halved(TypeReport type, int size, Unseen about) {
        if (size > 1) {
            return type.at(type.position().sized(size / 2));
        }
        TypeReport skipped = type.skipping().with(about);
        return skipped.skipped() < MOST_SKIPPED
                ? skipped
                : skipped.with(Unseen.of("given-up", skipped.position().offset()))
                        .at(skipped.position().ended());
    }
}
