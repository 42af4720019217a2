package org.yuegang.liaison;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.SmartLifecycle;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("org.yuegang.liaison");

	@Test
	void classesWereReallyRead() {
		assertThat(CLASSES.size()).isGreaterThan(150);
		assertThat(CLASSES.contain("org.yuegang.liaison.lifecycle.Machine")).isTrue();
	}

	@Test
	void onlyTheMachineKnowsSpringStatemachine() {
		noClasses().that()
			.haveNameNotMatching("org\\.yuegang\\.liaison\\.lifecycle\\.Machine(\\$.*)?")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.statemachine..")
			.check(CLASSES);
		assertThat(CLASSES.get("org.yuegang.liaison.lifecycle.Machine").getDirectDependenciesFromSelf())
			.anyMatch(dependency -> dependency.getTargetClass().getPackageName().startsWith("org.springframework.statemachine"));
	}

	@Test
	void nobodyAsksTheMachineForTimeZoneOrLocale() {
		for (Class<?> type : List.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class,
				ZonedDateTime.class)) {
			noClasses().should().callMethod(type, "now").check(CLASSES);
		}
		noClasses().should()
			.callMethod(ZoneId.class, "systemDefault")
			.orShould()
			.callMethod(Clock.class, "systemDefaultZone")
			.orShould()
			.callMethod(Locale.class, "getDefault")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(CLASSES);
	}

	/** Maintenance leaves the lifecycle out, and with it whatever a node does of its own accord. */
	@Test
	void nothingStartsByItselfBesideTheLifecycle() {
		noClasses().should()
			.beAssignableTo(SmartInitializingSingleton.class)
			.orShould()
			.beAssignableTo(ApplicationRunner.class)
			.orShould()
			.beAssignableTo(CommandLineRunner.class)
			.orShould()
			.dependOnClassesThat()
			.haveFullyQualifiedName("jakarta.annotation.PostConstruct")
			.orShould()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.scheduling..")
			.orShould()
			.dependOnClassesThat()
			.resideInAPackage("org.springframework.boot.context.event..")
			.check(CLASSES);
		assertThat(CLASSES.stream().filter(type -> type.isAssignableTo(SmartLifecycle.class))).hasSizeGreaterThan(3);
	}

	@Test
	void nothingIsInjectedIntoFields() {
		fields().should()
			.notBeAnnotatedWith(Autowired.class)
			.andShould()
			.notBeAnnotatedWith(Value.class)
			.check(CLASSES);
	}

	@Test
	void templatesPutNoTextInUnescapedAndPreprocessNothing() throws IOException {
		List<Path> templates;
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			templates = files.filter(file -> file.toString().endsWith(".html")).toList();
		}
		assertThat(templates).hasSizeGreaterThan(2);
		for (Path template : templates) {
			assertThat(Files.readString(template)).as(template.toString())
				.doesNotContain("th:utext")
				.doesNotContain("__${")
				.doesNotContain("[(")
				.doesNotContain("<style")
				.doesNotContain(" style=");
		}
	}

}
