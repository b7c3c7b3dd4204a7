package si.kozolec.server.broker;

import si.kozolec.model.LocalizedText;

/** Says why an audit cannot be begun, stopped or taken up now. */
public final class AuditRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient LocalizedText text;

    AuditRefusedException(String sl, String en) {
        super(en);
        this.text = new LocalizedText(sl, en);
    }

    public LocalizedText text() {
        return text;
    }
}
