package si.kozolec.server.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import si.kozolec.model.LocalizedText;
import si.kozolec.server.http.Call;
import si.kozolec.server.http.Failure;
import si.kozolec.server.http.Problem;
import si.kozolec.server.http.Reason;

/** Reads the query of a request. */
public final class Questions {

    private static final int LARGEST_PAGE = 100;
    private static final int DEEPEST = 10_000;

    private Questions() {}

    /** All parameters of a request but {@code lang}, which chooses words and not results. */
    public static Map<String, List<String>> parameters(Call call) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(call.parameters());
        parameters.remove(ParameterRule.LANG);
        return parameters;
    }

    /** A page of a list. */
    record Page(int number, int size) {
        long skipped() {
            return (number - 1L) * size;
        }
    }

    /** The page that is asked for; all that is wrong with it is told at once. */
    static Page page(String page, String size) {
        List<Problem.Part> problems = new ArrayList<>();
        int number = number("page", page, DEEPEST, problems);
        int items = number("size", size, LARGEST_PAGE, problems);
        if (!problems.isEmpty()) {
            throw new Failure(
                    new Problem(Reason.INVALID_REQUEST, problems.get(0).message(), problems));
        }
        return new Page(number, items);
    }

    private static int number(String name, String text, int most, List<Problem.Part> problems) {
        if (text.matches("\\d{1,6}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        problems.add(Problem.Part.inParameter(
                name,
                new LocalizedText(
                        name + " mora biti celo število od 1 do " + most + ".",
                        name + " must be a whole number from 1 to " + most + ".")));
        return 1;
    }
}
