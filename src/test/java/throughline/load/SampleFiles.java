package throughline.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Generated files of any size, always the same for the same size. */
final class SampleFiles {
    static final int STEPS = 19;
    private static final int FUNCTIONS = 12;
    static final int SEGMENTS = 6;

    private SampleFiles() {}

    /** A journey of so many steps over three functions, as YAML. */
    static String journey(String key) {
        StringBuilder yaml = new StringBuilder("""
                key: %s
                title: {en: Load}
                moment: {en: I measure}
                audience: {en: Everybody}
                selection: {frequencyPerYear: 1, importance: 3, costPerCase: 10}
                owner: it
                steps:
                """.formatted(key));
        for (int i = 0; i < STEPS; i++) {
            yaml.append("""
                      - key: step-%d
                        title: {en: Step %d}
                        employee: {en: You do it.}
                        delivery: {en: We do it.}
                        responsible: %s
                        channel: portal
                        addsValue: "yes"
                    """.formatted(i, i, new String[] {"it", "hr", "finance"}[i % 3]));
        }
        return yaml
                + "needs:\n  - {key: informed, title: {en: I was told}}\n  - {key: effort, title: {en: It was easy}}\n";
    }

    /** Answers: the journey, its steps (20 columns), six segments of five values, and functions. */
    static Path answers(String journey, int rows, int functions) throws IOException {
        Path file = Files.createTempFile("answers", ".csv");
        SplittableRandom random = new SplittableRandom(rows);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("journey:" + journey);
            for (int i = 0; i < STEPS; i++) {
                out.write(",step:" + journey + "/step-" + i);
            }
            out.write(",segment:function");
            for (int s = 0; s < SEGMENTS; s++) {
                out.write(",segment:Segment " + s);
            }
            out.newLine();
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < rows; row++) {
                line.setLength(0);
                double mood = random.nextDouble();
                line.append(rating(random, mood));
                for (int i = 0; i < STEPS; i++) {
                    line.append(',').append(random.nextInt(4) == 0 ? "na" : rating(random, mood));
                }
                line.append(",Unit ").append(random.nextInt(functions));
                for (int s = 0; s < SEGMENTS; s++) {
                    line.append(",v").append(random.nextInt(5));
                }
                out.write(line.append('\n').toString());
            }
        }
        return file;
    }

    static Path people(int rows) throws IOException {
        Path file = Files.createTempFile("people", ".csv");
        SplittableRandom random = new SplittableRandom(rows);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,name,email,locale,time_zone,manager,function,team,Site,Tenure,Role,Contract,Grade,Country\n");
            for (int row = 0; row < rows; row++) {
                int function = random.nextInt(FUNCTIONS);
                out.write("p%d,Person %d,p%d@load.example,en,UTC,p%d,Unit %d,Team %d,v%d,v%d,v%d,v%d,v%d,v%d%n"
                        .formatted(
                                row,
                                row,
                                row,
                                row / 10,
                                function,
                                random.nextInt(8),
                                random.nextInt(5),
                                random.nextInt(5),
                                random.nextInt(5),
                                random.nextInt(5),
                                random.nextInt(5),
                                random.nextInt(5)));
            }
        }
        return file;
    }

    private static int rating(SplittableRandom random, double mood) {
        return 1 + (int) Math.min(4, Math.floor(5 * (0.5 * mood + 0.5 * random.nextDouble())));
    }
}
