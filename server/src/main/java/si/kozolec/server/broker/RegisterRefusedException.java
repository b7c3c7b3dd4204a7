package si.kozolec.server.broker;

import java.util.Map;
import si.kozolec.model.LocalizedText;

/** Says why a broker cannot be registered, changed or removed. */
public final class RegisterRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;
    private final transient Map<String, LocalizedText> problems;

    RegisterRefusedException(String sl, String en) {
        super(en);
        this.text = new LocalizedText(sl, en);
        this.problems = Map.of();
    }

    RegisterRefusedException(Map<String, LocalizedText> problems) {
        super(problems.toString());
        this.text = LocalizedText.NONE;
        this.problems = problems;
    }

    /** Why it cannot be done now; empty when something that was said is wrong. */
    public LocalizedText text() {
        return text;
    }

    /** What is wrong with what was said, by its name in {@link BrokerReading#MEMBERS}, or {@code id}. */
    public Map<String, LocalizedText> problems() {
        return problems;
    }
}
