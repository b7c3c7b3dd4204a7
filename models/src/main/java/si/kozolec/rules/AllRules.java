package si.kozolec.rules;

import java.util.List;

/** The rules in the order in which a person would look: can it be read, who stands behind it, its attributes, examples, terms. */
final class AllRules {

    private AllRules() {}

    static List<Rule> inOrder() {
        return List.of(
                new SchemaStands(),
                new CanonicalId(),
                new UniqueId(),
                new SemanticVersion(),
                new SufficientVersion(),
                new KnownLicence(),
                new ModelMetadata(),
                new DerivedFrom(),
                new ModelTags(),
                new ModelTexts(),
                new ModelName(),
                new FilesComplete(),
                new RequiredIdAndType(),
                new FixedEntityType(),
                new DescribedAttributes(),
                new TranslatedAttributes(),
                new StatedKinds(),
                new StatedTypes(),
                new FittingStructure(),
                new AttributeNames(),
                new NameTwins(),
                new UnitsOnNumbers(),
                new FormatsOnTimes(),
                new DescribedEnumerations(),
                new VocabularyAddresses(),
                new PersonalData(),
                new GeometryShapes(),
                new RelationshipShapes(),
                new ExamplesComplete(),
                new ExamplesConform(),
                new ExamplesForm(),
                new ExamplesAgree(),
                new NegativesRejected(),
                new ContextCovers(),
                new ContextKeepsCore(),
                new ContextUnscoped(),
                new ContextSelfContained(),
                new ContextTypes(),
                new ContextUnambiguous(),
                new TermsAgree(),
                new TermsStay(),
                new NearDuplicates());
    }
}
