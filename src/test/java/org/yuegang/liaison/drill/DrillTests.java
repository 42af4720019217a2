package org.yuegang.liaison.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
	void beginsACaseOfAnyFeature() throws IOException {
		Path file = write(HEAD + """
				  - supposed: an official writes a proposal and sends it later
				    begin: {by: gd.convenor, as: talk, feature: meeting, content: {kind: WORKING, urgency: ROUTINE}}
				    then:
				      - {at: GD, on: talk, status: NONE, shows: {/kind: WORKING}}
				      - {at: HK, on: talk, absent: true}
				  - supposed: of a feature that there is not
				    begin: {by: gd.convenor, as: other, feature: inspection, content: {}}
				""");
		Result result = play(file);
		assertThat(result.code()).isEqualTo(1);
		assertThat(result.words()).contains("gd.convenor begins talk",
				"FAILED " + file + ":11: there is no feature \"inspection\"");
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

	/** In each step a tilde begins a new line. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "notise | 8 | file: {by: gd.drafter, as: case,~     notise: {kind: INCIDENT}}",
			"maek | 9 | act:~      by: gd.drafter~      maek: SUBMIT~      on: case", "stauts | 9 | then:~      - at: GD~        stauts: DRAFT",
			"duee | 8 | then:~      - {at: GD, on: case, duties: {ACKNOWLEDGE/1: {duee: x}}}", "fiel | 8 | link: cut~    fiel: {by: gd.drafter, file: x}",
			"suposed | 8 | link: cut~    suposed: twice" })
	void namesAMistypedKeyWithItsLine(String key, int line, String step) throws IOException {
		Path file = write(HEAD + "  - supposed: a slip of the pen\n    " + step.replace("~", "\n") + "\n");
		assertThat(play(file).words()).contains(file + ":" + line + ": there is no key \"" + key + "\" here");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "at: yesterday | \"yesterday\" is not a time with its offset", "advance: soon | \"soon\" is not a span",
			"link: mend | \"mend\" is not one of [cut, mended]", "then: none | this is not what belongs here", "act: [ | this is not YAML" })
	void saysInWordsWhatCannotBeRead(String step, String sentence) throws IOException {
		Path file = write(HEAD + "  - supposed: a slip of the pen\n    " + step + "\n");
		assertThat(play(file).words()).contains(sentence).doesNotContain("Exception", "Cannot deserialize", "java.");
	}

	@Test
	void namesAKeyGivenTwiceWithItsLine() throws IOException {
		Path file = write(HEAD + "  - supposed: twice\n    link: cut\n    link: mended\n");
		assertThat(play(file).words()).contains(file + ":8: the key \"link\" is given twice");
	}

	@Test
	void namesEachProblemInWordsWithTheLineOfItsField() throws IOException {
		Path file = write(HEAD + """
				  - supposed: three slips of the pen
				    file:
				      by: gd.drafter
				      as: case
				      notice:
				        kind: INCIDENT
				        urgency: SOON
				        products:
				          - {name: {zhHant: 雞}}
				          - name: {zhHant: 鴨}
				            category: DUKC
				        hazard: []
				""");
		assertThat(play(file).words()).contains("FAILED " + file + ":6: gd.drafter files case: invalid",
				file + ":12: /urgency: “SOON” is not a code in force.",
				file + ":16: /products/1/category: “DUKC” is not a code in force.",
				file + ":17: /hazard: There is no field \"hazard\".");
	}

	@Test
	void namesAProblemOfAFormAndARefusalInWords() throws IOException {
		String filed = HEAD + """
				  - supposed: a notice is filed
				    file: {by: gd.drafter, as: case, notice: {kind: INCIDENT, urgency: FLASH}}
				  - supposed: and acted on
				""";
		Path form = write(filed + "    act: {by: gd.verifier, on: case, make: VERIFY,\n      form: {basis: {zhHant: 已核對},\n        confidence: SURE}}\n");
		assertThat(play(form).words()).contains("FAILED " + form + ":8: gd.verifier makes VERIFY on case: invalid",
				form + ":11: /body/confidence: “SURE” is not a code in force.");
		Path act = write(filed + "    act:\n      by: gd.drafter\n      on: case\n      make: SUBMITT\n");
		assertThat(play(act).words()).contains(act + ":12: /act: “SUBMITT” is not a code in force.");
		Path refused = write(filed + "    act: {by: gd.drafter, on: case, make: REFUTE, form: {reason: {zhHant: 不成立}}}\n");
		assertThat(play(refused).words()).contains(refused + ":8: gd.drafter makes REFUTE on case: role-missing: Your appointment does not allow");
	}

	@Test
	void saysHowLongADrillTook() throws IOException {
		Result result = play(write(HEAD + "  - supposed: nothing happens\n"));
		assertThat(result.words()).containsPattern("PASSED \\S+drill.yaml in \\d+\\.\\d s").containsPattern("1 of 1 drills went as their files say, in \\d+\\.\\d s");
	}

	@Test
	void theReadmeListsEveryRefusalCode() throws IOException {
		Set<String> codes = new TreeSet<>(Set.of("invalid", "not-found", "stale"));
		for (Path bundle : files("src/main/resources/i18n", "_en.properties")) {
			all("^refusal\\.([a-z0-9-]+)=", Files.readString(bundle)).forEach(codes::add);
		}
		StringBuilder source = new StringBuilder();
		for (Path file : files("src/main/java", ".java")) {
			source.append(Files.readString(file));
		}
		assertThat(codes).hasSizeGreaterThan(40).allSatisfy(code -> assertThat(source).contains("\"" + code + "\""));
		String section = Files.readString(Path.of("config/drills/README.md")).split("\n## Refusal codes\n", 2)[1];
		assertThat(all("^\\| `([a-z0-9-]+)` \\|", section)).isEqualTo(codes);
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

	private static List<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			return files.filter(file -> file.toString().endsWith(ending)).toList();
		}
	}

	private static Set<String> all(String line, String text) {
		return Pattern.compile(line, Pattern.MULTILINE)
			.matcher(text)
			.results()
			.map(found -> found.group(1))
			.collect(Collectors.toCollection(TreeSet::new));
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
