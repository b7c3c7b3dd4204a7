package si.kozolec.server.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import si.kozolec.rules.Proposal;
import si.kozolec.rules.RuleBook;
import si.kozolec.rules.Surroundings;
import si.kozolec.rules.Verdict;
import si.kozolec.server.catalogue.Catalogue;
import si.kozolec.server.catalogue.PublishedVersion;

/** Tells how good published versions are. They never change, so neither do the answers; they are made when somebody first asks. */
public final class Assessments {

    private static final int KEPT = 200;

    private final Catalogue catalogue;
    private final RuleBook rules = RuleBook.standard();
    private final Cache<PublishedVersion, Verdict> verdicts =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    public Assessments(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the rules say of a version by itself, as it was published: what others publish later is not its fault. */
    public Verdict of(PublishedVersion version) {
        return verdicts.get(
                version, asked -> rules.judge(new Proposal(catalogue.tree(asked), asked.model(), Surroundings.NONE)));
    }
}
