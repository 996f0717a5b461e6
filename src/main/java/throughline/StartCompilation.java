package throughline;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Spares the start the optimising compiler where it would work on what only the start does: looking for classes in hundreds of
 * libraries, reading and wiring them. That compiler takes half of a start's processor time, beside the thread that starts. Uses the
 * directives of HotSpot (JEP 165), the only such settings that can be given to a machine that already runs; another machine does
 * without.
 */
final class StartCompilation {
    /** Measured as what the compiler spends a start's time on; nothing of it is used by requests. */
    private static final List<String> ONLY_AT_START = List.of(
            "jdk/internal/loader/*.*",
            "jdk/internal/module/*.*",
            "jdk/internal/jimage/*.*",
            "jdk/internal/org/objectweb/*.*",
            "java/lang/ClassLoader.*",
            "java/net/URL*.*",
            "java/security/SecureClassLoader.*",
            "sun/nio/fs/*.*",
            "sun/reflect/annotation/*.*",
            "sun/reflect/generics/*.*",
            "sun/net/util/*.*",
            "java/util/jar/*.*",
            "java/util/Properties*.*",
            "org/objectweb/asm/*.*",
            "org/glassfish/hk2/*.*",
            "org/jvnet/*.*",
            "org/glassfish/web/loader/*.*",
            "org/glassfish/wasp/*.*",
            "com/sun/enterprise/*.*",
            "fish/*.*",
            "org/jboss/classfilewriter/*.*",
            "org/jboss/weld/annotated/*.*",
            "org/jboss/weld/bootstrap/*.*",
            "org/jboss/weld/event/*.*",
            "org/jboss/weld/introspector/*.*",
            "org/jboss/weld/resolution/*.*",
            "org/eclipse/persistence/internal/jpa/metadata/*.*",
            "org/hibernate/validator/internal/metadata/*.*");

    private StartCompilation() {}

    /** From now on; true if the machine takes it. */
    static boolean begin() {
        try {
            Path directives = Files.createTempFile("throughline", ".json");
            try {
                Files.writeString(directives, text());
                return command("compilerDirectivesAdd", directives.toString()).contains("added");
            } finally {
                Files.delete(directives);
            }
        } catch (IOException | JMException | RuntimeException none) {
            return false;
        }
    }

    /** What is used much from now on is worth optimising, whatever it is. */
    static void end() {
        try {
            command("compilerDirectivesRemove");
        } catch (JMException | RuntimeException none) {
            // then nothing was begun either
        }
    }

    /** What the virtual machine answers to a diagnostic command. */
    static String command(String name, String... arguments) throws JMException {
        return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        name,
                        arguments.length == 0 ? new Object[0] : new Object[] {arguments},
                        arguments.length == 0 ? new String[0] : new String[] {String[].class.getName()}));
    }

    private static String text() {
        String patterns =
                ONLY_AT_START.stream().map(pattern -> '"' + pattern + '"').collect(Collectors.joining(", "));
        return "[{match: [" + patterns + "], c2: {Exclude: true}}]";
    }
}
