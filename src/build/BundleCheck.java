import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.router.internal.DependencyTrigger;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Whether the committed front-end bundle holds what the compiled app uses; run by the build, before Vaadin would try to
 * build a new bundle with a Node that may not be there.
 *
 * <p>Arguments: the folder of compiled classes and the bundle. Ends with 1 and one sentence when the bundle is stale.
 */
final class BundleCheck {

    private static final String ANEW = " Then build it anew: mvn -Pbundle process-classes (see README, Front end).";

    /** The app's classes, and those of Vaadin that they name. */
    private final Set<Class<?>> own = new LinkedHashSet<>();
    private final Set<Class<?>> used = new LinkedHashSet<>();

    public static void main(String[] arguments) throws Exception {
        Optional<String> stale = new BundleCheck().find(Path.of(arguments[0]), Path.of(arguments[1]));
        if (stale.isPresent()) {
            System.err.println(stale.get());
            System.exit(1);
        }
    }

    private Optional<String> find(Path classes, Path bundle) throws Exception {
        if (!Files.exists(bundle)) {
            return Optional.of("There is no front-end bundle at " + bundle + "." + ANEW);
        }
        read(classes);
        return unnamed().or(() -> missing(stats(bundle)));
    }

    private void read(Path classes) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        for (Path file : files) {
            ClassModel compiled = ClassFile.of().parse(file);
            own.add(load(compiled.thisClass()));
            for (var entry : compiled.constantPool()) {
                if (entry instanceof ClassEntry named && named.asInternalName().startsWith("com/vaadin/")) {
                    used.add(load(named));
                }
            }
        }
        used.addAll(own);
    }

    private static Class<?> load(ClassEntry named) throws ClassNotFoundException {
        return Class.forName(named.asInternalName().replace('/', '.'), false, BundleCheck.class.getClassLoader());
    }

    /** A component that no piece of the bundle promises to bring. */
    private Optional<String> unnamed() {
        Set<Class<?>> promised = new HashSet<>(Set.of(UI.class));
        for (Class<?> each : own) {
            Stream.of(each.getAnnotationsByType(Uses.class)).forEach(uses -> promised.add(uses.value()));
            Stream.of(each.getAnnotationsByType(DependencyTrigger.class))
                    .forEach(piece -> promised.addAll(List.of(piece.value())));
        }
        return used.stream()
                .filter(Component.class::isAssignableFrom)
                .filter(component -> !modules(component).isEmpty())
                .filter(component -> promised.stream().noneMatch(piece -> piece.isAssignableFrom(component)))
                .findFirst()
                .map(component -> "The front-end bundle does not hold " + component.getName()
                        + ", which the app uses: name it in org.mafs.Bundled." + ANEW);
    }

    /** What the bundle was built without, or from another version of. */
    private Optional<String> missing(JsonNode stats) {
        Set<String> imports = stats.path("bundleImports").valueStream().map(JsonNode::asString)
                .map(BundleCheck::plain).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (Class<?> each : used) {
            modules(each).stream().filter(module -> !imports.contains(plain(module)))
                    .forEach(module -> wrong.add("it lacks " + module));
            lineage(each).flatMap(one -> Stream.of(one.getAnnotationsByType(NpmPackage.class)))
                    .filter(part -> !part.version().equals(bundled(stats, part)))
                    .forEach(part -> wrong.add("it holds %s %s, the app uses %s".formatted(part.value(),
                            bundled(stats, part), part.version())));
        }
        return wrong.stream().findFirst()
                .map(reason -> "The front-end bundle is out of date: " + reason + "." + ANEW);
    }

    private static String bundled(JsonNode stats, NpmPackage part) {
        return stats.path("packageJsonDependencies").path(part.value()).asString("none");
    }

    private static List<String> modules(Class<?> component) {
        return lineage(component).flatMap(one -> Stream.of(one.getAnnotationsByType(JsModule.class)))
                .map(JsModule::value).distinct().toList();
    }

    private static Stream<Class<?>> lineage(Class<?> component) {
        return Stream.iterate(component, one -> one != null, Class::getSuperclass);
    }

    /** Files of Vaadin's jars are named from the frontend folder in the code, and by their alias in the bundle. */
    private static String plain(String module) {
        return module.replace("Frontend/generated/jar-resources/", "./").replace("Frontend/", "./");
    }

    private static JsonNode stats(Path bundle) {
        try (ZipFile files = new ZipFile(bundle.toFile());
                InputStream stats = files.getInputStream(files.getEntry("config/stats.json"))) {
            return new ObjectMapper().readTree(stats);
        } catch (IOException unreadable) {
            throw new IllegalStateException("The front-end bundle cannot be read: " + bundle, unreadable);
        }
    }
}
