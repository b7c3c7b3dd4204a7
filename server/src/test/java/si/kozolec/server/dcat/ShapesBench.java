package si.kozolec.server.dcat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import si.kozolec.model.Catalogues;
import si.kozolec.model.DirectoryFiles;
import si.kozolec.model.ModelFiles;
import si.kozolec.model.ModelFolders;

/**
 * How far do shapes and schemas agree about the models of the world? It takes minutes, so it runs only when it is named:
 *
 * <pre>mvn -B -q -pl server -am test -Dtest=ShapesBench -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
class ShapesBench {

    private static final Logger LOG = LoggerFactory.getLogger(ShapesBench.class);

    @Test
    void shapes_of_the_starters() throws Exception {
        compare(Catalogues.builtIn());
    }

    @Test
    void shapes_of_the_models_beside_the_checkout() throws Exception {
        Path corpus = Path.of(System.getProperty("kozolec.shared", "../../shared"), "corpus", "upstream");
        Assumptions.assumeTrue(Files.isDirectory(corpus), () -> "skipped: there is no corpus at " + corpus);
        compare(new DirectoryFiles(corpus));
    }

    private static void compare(ModelFiles tree) {
        Agreement agreement = new Agreement(1);
        Map<String, String> failed = new TreeMap<>();
        ModelFolders.in(tree).forEach(id -> {
            try {
                agreement.judge(tree, id);
            } catch (RuntimeException e) {
                failed.put(id.toString(), e.toString());
            }
        });
        LOG.info("\n{}", agreement.tally().table());
        agreement.tally().disputes().forEach(dispute -> LOG.info("{}", dispute));
        failed.forEach((id, why) -> LOG.info("{} was not compared: {}", id, why));
    }
}
