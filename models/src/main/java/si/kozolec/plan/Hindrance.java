package si.kozolec.plan;

/** Ends the making of a plan, with the reason; it never leaves the room. */
final class Hindrance extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Planning.Obstacle obstacle;

    Hindrance(String pointer, String keyword, String reason) {
        super(reason, null, false, false);
        this.obstacle = new Planning.Obstacle(pointer, keyword, reason);
    }

    Planning.Obstacle obstacle() {
        return obstacle;
    }
}
