package org.mafs;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import java.lang.reflect.Modifier;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class HouseTest {

    /** Each room above all it uses. */
    private static final List<String> ROOMS = List.of("base", "database", "audit", "access", "message", "draft", "person",
            "cohort", "curriculum", "measure", "mutualaid", "safeguarding", "checkin", "outcome", "story", "privacy",
            "funder", "exchange", "operations");

    private final ApplicationModules modules = ApplicationModules.of(Mafs.class);

    @Test
    void everyRoomKeepsItsBorders() {
        modules.verify();
    }

    @TestFactory
    List<DynamicTest> nothingPointsBackUp() {
        return modules.stream().map(room -> DynamicTest.dynamicTest(name(room), () -> {
            assertThat(ROOMS).contains(name(room));
            List<String> below = ROOMS.subList(0, ROOMS.indexOf(name(room)) + 1);
            assertThat(room.getDirectDependencies(modules).uniqueModules().map(HouseTest::name)).isSubsetOf(below);
        })).toList();
    }

    @Test
    void viewsAreReachedOnlyThroughTheirRoom() throws ClassNotFoundException {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        for (var view : scan.findCandidateComponents("org.mafs")) {
            assertThat(Class.forName(view.getBeanClassName()).getModifiers() & Modifier.PUBLIC)
                    .as(view.getBeanClassName() + " is package-private").isZero();
        }
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
