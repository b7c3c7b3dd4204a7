package si.kozolec.ngsild;

/** Which of an attribute's values over time are read: a temporal query gives many, and a model describes one. */
public enum Moments {
    /** The latest, which is what the entity is now. */
    LATEST,
    /** Each of them, as if the entity had been sent once for each. */
    ALL
}
