package si.kozolec.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found about one type of entities, and how far it has come with it.
 *
 * @param type as the broker calls it
 * @param model the model that it was judged by; null when there is none
 * @param version the version of that model; null when nothing of it is published
 * @param others other models whose entities have that type
 * @param count how many entities the broker says there are; null when it does not
 * @param checked how many were judged
 * @param conforming how many of them have no error
 * @param skipped how many could not be read
 * @param findings what was found, by kind, the worst first
 * @param further how often kinds were met for which there was no room
 * @param drift how its attributes differ from the model's
 * @param unseen what could not be seen of it
 * @param position where reading goes on
 */
public record TypeReport(
        String type,
        @Nullable String model,
        @Nullable String version,
        List<String> others,
        @Nullable Long count,
        long checked,
        long conforming,
        long skipped,
        List<Kind> findings,
        long further,
        Drift drift,
        List<Unseen> unseen,
        Position position) {

    /**
     * Where reading goes on.
     *
     * @param offset the first entity of the next page
     * @param pageSize how many are asked for next
     * @param pageCap how many the broker gives at most, as far as we have learnt
     * @param lastPage the mark of the last page, to recognise one that comes again
     * @param done whether there is nothing more to read
     */
    public record Position(long offset, int pageSize, int pageCap, String lastPage, boolean done) {

        Position sized(int newSize) {
            return new Position(offset, newSize, pageCap, lastPage, done);
        }

        Position capped(int newCap) {
            return new Position(offset, newCap, newCap, lastPage, done);
        }

        Position at(long newOffset, String page) {
            return new Position(newOffset, pageSize, pageCap, page, done);
        }

        Position ended() {
            return new Position(offset, pageSize, pageCap, lastPage, true);
        }
    }

    public TypeReport {
        others = List.copyOf(others);
        findings = List.copyOf(findings);
        unseen = List.copyOf(unseen);
    }

    TypeReport at(Position newPosition) {
        return next(count, sums(), unseen, newPosition);
    }

    TypeReport counted(long newCount) {
        return next(newCount, sums(), unseen, position);
    }

    TypeReport skipping() {
        return next(count, sums().skipping(), unseen, position.at(position.offset() + 1, position.lastPage()));
    }

    TypeReport with(Unseen more) {
        List<Unseen> all = new ArrayList<>(unseen);
        all.add(more);
        return next(count, sums(), all, position);
    }

    TypeReport plus(PageTally page) {
        return next(count, sums().plus(page), unseen, position);
    }

    /** What grows with each page. */
    private record Sums(long checked, long conforming, long skipped, List<Kind> findings, long further) {

        Sums skipping() {
            return new Sums(checked, conforming, skipped + 1, findings, further);
        }

        Sums plus(PageTally page) {
            Kinds kinds = new Kinds(findings, further);
            kinds.addAll(page.kinds());
            return new Sums(
                    checked + page.checked(), conforming + page.conforming(), skipped, kinds.sorted(), kinds.further());
        }
    }

    private Sums sums() {
        return new Sums(checked, conforming, skipped, findings, further);
    }

    /** What the broker has and what it is judged by stays the same; all else moves on. */
    private TypeReport next(@Nullable Long newCount, Sums sums, List<Unseen> newUnseen, Position newPosition) {
        return new TypeReport(
                type,
                model,
                version,
                others,
                newCount,
                sums.checked(),
                sums.conforming(),
                sums.skipped(),
                sums.findings(),
                sums.further(),
                drift,
                newUnseen,
                newPosition);
    }
}
