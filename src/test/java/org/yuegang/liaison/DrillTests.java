package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The drills of {@code config/drills} are the acceptance cases of the main job. */
class DrillTests {

	private static final String HEAD = """
			title: a test
			incident: none
			dates: supposed
			start: 2026-10-28T10:00+08:00
			steps:
			""";

	@TempDir
	private Path folder;

	static List<Path> drills() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("config/drills"))) {
			return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
		}
	}

	@Test
	void thereAreAtLeastEightInBothDirections() throws IOException {
		assertThat(drills()).hasSizeGreaterThanOrEqualTo(8);
		List<String> titles = drills().stream().map(DrillTests::title).toList();
		assertThat(titles).anyMatch(title -> title.contains("HK to GD")).anyMatch(title -> title.contains("GD to HK"));
	}

	@ParameterizedTest
	@MethodSource("drills")
	void goesAsItsFileSays(Path drill) throws IOException {
		Result result = play(drill);
		assertThat(result.code()).as(result.words()).isZero();
	}

	@Test
	void aWrongExpectationEndsWithOneAndSaysWhereAndWhatWasFoundInstead() throws IOException {
		Path file = write(HEAD + """
				  - supposed: nothing is filed
				    file: {by: gd.drafter, as: case, notice: {kind: INCIDENT, urgency: FLASH}}
				    then:
				      - {at: GD, on: case, status: ISSUED}
				""");
		Result result = play(file);
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.words()).contains(file + ":6: GD case status: expected ISSUED, found DRAFT");
	}

	@Test
	void aMailNobodyExpectedFailsTheDrill() throws IOException {
		Path file = write(HEAD + """
				  - supposed: a notice is filed
				    file:
				      by: gd.drafter
				      as: case
				      notice:
				        {kind: REGULATION, urgency: ROUTINE, mode: EXERCISE, subject: {zhHant: 標準}, regulation:
				          {number: GB 1, title: 標準, effective: 2026-12-01, change: {zhHant: 改, zhHans: 改}}}
				  - supposed: and handed on
				    act: {by: gd.drafter, on: case, make: SUBMIT}
				""");
		assertThat(play(file).words()).contains("GD wrote mail nobody expected: gd.verifier VERIFY");
	}

	@Test
	void refusesAKeyItDoesNotKnowWithItsLine() throws IOException {
		Path file = write(HEAD + """
				  - supposed: a slip of the pen
				    advence: PT1H
				""");
		Result result = play(file);
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.words()).contains(file + ":7: there is no key \"advence\" here");
	}

	@Test
	void refusesAStepThatDoesNotSayWhereItIsKnownFrom() throws IOException {
		assertThat(play(write(HEAD + "  - advance: PT1H\n")).words()).contains("a step says either recorded or supposed");
	}

	@Test
	void refusesAStepThatDoesTwoThings() throws IOException {
		assertThat(play(write(HEAD + "  - {supposed: two, link: cut, stop: HK}\n")).words()).contains("a step does one thing");
	}

	@Test
	void saysHowItIsCalledWhenNoFileIsGiven() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		assertThat(new DrillCommand(new PrintStream(out, true, StandardCharsets.UTF_8)).run()).isEqualTo(2);
		assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("Usage: drill FILE");
	}

	private Path write(String text) throws IOException {
		return Files.writeString(this.folder.resolve("drill.yaml"), text);
	}

	private static Result play(Path file) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int code = new DrillCommand(new PrintStream(out, true, StandardCharsets.UTF_8)).run(file.toString());
		return new Result(code, out.toString(StandardCharsets.UTF_8));
	}

	private static String title(Path file) {
		try {
			return DrillReader.read(file).title();
		}
		catch (DrillFailure ex) {
			throw new AssertionError(ex);
		}
	}

	private record Result(int code, String words) {
	}

}
