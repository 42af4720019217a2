package org.yuegang.liaison;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.exchange.TrialKeys;
import org.yuegang.liaison.exchange.envelope.Forger;
import org.yuegang.liaison.exchange.envelope.Kind;
import org.yuegang.liaison.journal.BundleVerifier;
import org.yuegang.liaison.journal.BundleVerifier.Report;
import org.yuegang.liaison.journal.BundleVerifier.Verdict;
import org.yuegang.liaison.journal.EvidencePins;
import org.yuegang.liaison.launch.Launch;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import tools.jackson.databind.node.ObjectNode;

/** A case played on a pair of nodes, taken out as a bundle and checked offline: untouched, and with every damage. */
class EvidenceTests {

	private static final String ISSUE = "HK-00000001.json";

	/** GD's RECEIVED of the notice. */
	private static final String ANSWER = "GD-00000001.json";

	private static TestPair pair;

	private static Cases cases;

	private static UUID subject;

	@TempDir
	private Path folder;

	@BeforeAll
	static void play() {
		pair = TestPair.start();
		cases = new Cases(pair);
		String ref = cases.issued("HK", Notices.askingNothing("salamander"));
		pair.settle();
		cases.acknowledge("GD", cases.refThere("HK", ref));
		pair.settle();
		subject = subjectOf(ref);
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@Test
	void bothNodesBundlesHoldUnderThePins() {
		for (String unit : new String[] {"GD", "HK"}) {
			Report report = verify(TestBundle.of(pair.node(unit), subject));
			assertThat(report.verdict()).as(String.join("\n", report.lines())).isEqualTo(Verdict.HOLDS);
			assertThat(report.lines()).anyMatch(line -> line.contains("incident.ISSUE  by hk.issuer"))
				.anyMatch(line -> line.contains("incident.ACKNOWLEDGE  by gd.duty"))
				.anyMatch(line -> line.contains("exchange.RECEIVED  by the clock of GD"))
				.anyMatch(line -> line.contains("stored by GD at"));
			assertThat(report.lines().getLast()).endsWith("hold under the given pins.");
		}
	}

	@Test
	void withoutPinsTheKeysAreTakenOnTrust() {
		Report report = BundleVerifier.verify(bundle().write(file()), EvidencePins.read(List.of()));
		assertThat(report.verdict()).isEqualTo(Verdict.ON_TRUST);
		assertThat(report.lines()).filteredOn(line -> line.startsWith("Signed for ")).hasSize(2)
			.allMatch(line -> line.matches("Signed for (GD|HK) with certificate SHA-256 [0-9a-f]{64}  CN=.*"));
		assertThat(report.lines().getLast()).contains("taken on trust").contains("fingerprints above");
	}

	@Test
	void aWhollyForgedBundleHoldsOnTrustAtBestAndNotUnderThePins() {
		TestBundle forged = bundle().forged(unit -> new Forger(this.folder, unit));
		assertThat(BundleVerifier.verify(forged.write(file()), EvidencePins.read(List.of())).verdict())
			.isEqualTo(Verdict.ON_TRUST);
		assertThat(wrong(forged)).anyMatch(line -> line.matches("BAD Certificate [0-9a-f]{64} signs for GD and is not pinned"))
			.anyMatch(line -> line.matches("BAD Certificate [0-9a-f]{64} signs for HK and is not pinned"));
	}

	@Test
	void onePinnedKeyCannotSpeakForBothUnits() {
		assertThat(wrong(bundle().forged(unit -> keys("HK"))))
			.anyMatch(line -> line.endsWith("signs for both units"));
	}

	@Test
	void aPinMayCountForOneUnitOnly() {
		Path file = bundle().write(file());
		String gd = TrialKeys.of(pair.keys(), "GD").certificate().toString();
		String hk = TrialKeys.of(pair.keys(), "HK").certificate().toString();
		assertThat(BundleVerifier.verify(file, EvidencePins.read(List.of("GD=" + gd, "HK=" + hk))).verdict())
			.isEqualTo(Verdict.HOLDS);
		assertThat(BundleVerifier.verify(file, EvidencePins.read(List.of("GD=" + hk, "HK=" + gd))).verdict())
			.isEqualTo(Verdict.WRONG);
	}

	@Test
	void namesACertificateThatIsNotAmongThePins() {
		Report report = BundleVerifier.verify(bundle().write(file()),
				EvidencePins.read(List.of(TrialKeys.of(pair.keys(), "GD").certificate().toString())));
		assertThat(report.verdict()).isEqualTo(Verdict.WRONG);
		assertThat(report.lines()).anyMatch(line -> line.endsWith("signs for HK and is not pinned"));
	}

	@Test
	void takesAMessageThatShowsNoCertificateByThePinItNames() {
		TestBundle bundle = bundle();
		ObjectNode issued = bundle.payload("messages/" + ISSUE);
		bundle.files().put("messages/" + ISSUE, keys("HK").message(issued.toString()));
		bundle.listed(keys("HK"));
		assertThat(verify(bundle).verdict()).isEqualTo(Verdict.HOLDS);
		assertThat(BundleVerifier.verify(file(), EvidencePins.read(List.of())).lines())
			.contains("BAD " + ISSUE + " shows no certificate, and the one it names is not pinned");
	}

	@Test
	void theCommandEndsWithTheVerdict() {
		Path file = bundle().write(file());
		String gd = TrialKeys.of(pair.keys(), "GD").certificate().toString();
		String hk = TrialKeys.of(pair.keys(), "HK").certificate().toString();
		assertThat(command("verify", file.toString(), "--pins", gd, hk)).isZero();
		assertThat(command("verify", file.toString())).isEqualTo(3);
		assertThat(command("verify", file.toString(), "--pins", gd)).isEqualTo(1);
		assertThat(command("verify", file.toString(), "--pins")).isEqualTo(1);
		assertThat(command("verify", file.toString(), "--pins", file.toString())).isEqualTo(1);
	}

	@Test
	void namesAMessageThatWasAltered() {
		TestBundle bundle = bundle();
		bundle.files().computeIfPresent("messages/" + ISSUE, (name, content) -> {
			String text = new String(content, StandardCharsets.US_ASCII);
			int at = text.indexOf("\"payload\":\"") + 200;
			char other = text.charAt(at) == 'A' ? 'B' : 'A';
			return (text.substring(0, at) + other + text.substring(at + 1)).getBytes(StandardCharsets.US_ASCII);
		});
		assertThat(wrong(bundle)).contains("BAD " + ISSUE + " is not what was signed");
	}

	@Test
	void namesWhatStandsBesideTheSignedText() {
		TestBundle bundle = bundle();
		bundle.files().computeIfPresent("messages/" + ISSUE, (name, content) -> new String(content, StandardCharsets.US_ASCII)
			.replaceFirst("\\{", "{\"note\":\"withdrawn\",")
			.getBytes(StandardCharsets.US_ASCII));
		assertThat(wrong(bundle.listed(keys("HK")))).contains("BAD " + ISSUE + " holds more than was signed");
	}

	@Test
	void namesAMessageUnderAnotherNumber() {
		TestBundle bundle = bundle();
		bundle.files().put("messages/HK-00000009.json", bundle.files().remove("messages/" + ISSUE));
		assertThat(wrong(bundle)).contains("BAD HK-00000009.json stands under another sender or number than was signed",
				"BAD " + ISSUE + " is a receipt for a message that is not here");
	}

	@Test
	void namesAReceiptOfAnotherMessage() {
		TestBundle bundle = bundle();
		bundle.files().put("receipts/" + ISSUE, bundle.files().get("receipts/" + ANSWER));
		assertThat(wrong(bundle)).contains("BAD receipts/" + ISSUE + " is not the one that the manifest lists")
			.anyMatch(line -> line.startsWith("BAD " + ISSUE + " has"));
	}

	@Test
	void aCaseOfAnotherNameHoldsNothing() {
		TestBundle bundle = bundle();
		bundle.files().put("case.txt", UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
		assertThat(wrong(bundle)).contains("BAD " + ISSUE + " belongs to another case",
				"BAD manifest.json belongs to another case");
	}

	@Test
	void namesAnActThatWasLeftOut() {
		TestBundle bundle = bundle();
		bundle.files().remove("messages/" + ISSUE);
		bundle.files().remove("receipts/" + ISSUE);
		assertThat(wrong(bundle)).contains("BAD messages/" + ISSUE + " is listed in the manifest and left out",
				"BAD receipts/" + ISSUE + " is listed in the manifest and left out");
	}

	@Test
	void namesAnAnswerToAnActThatItsWriterLeftOut() {
		TestBundle bundle = bundle();
		String act = bundle.payload("messages/" + ISSUE).get("id").asString();
		bundle.files().remove("messages/" + ISSUE);
		bundle.files().remove("receipts/" + ISSUE);
		assertThat(wrong(bundle.listed(keys("HK"))))
			.contains("BAD " + ANSWER + " answers the act " + act + ", which is not here");
	}

	@Test
	void namesEachFileOfASideThatWasLeftOut() {
		TestBundle bundle = bundle();
		List<String> side = bundle.files().keySet().stream().filter(name -> name.contains("/GD-")).toList();
		assertThat(side).hasSizeGreaterThan(3);
		bundle.files().keySet().removeAll(side);
		assertThat(wrong(bundle)).containsAll(
				side.stream().map(name -> "BAD " + name + " is listed in the manifest and left out").toList());
	}

	@Test
	void namesAReceiptThatWasLeftOut() {
		TestBundle bundle = bundle();
		bundle.files().remove("receipts/" + ISSUE);
		assertThat(wrong(bundle)).contains("BAD receipts/" + ISSUE + " is listed in the manifest and left out");
	}

	@Test
	void namesAReceiptThatItsWriterGaveAndLeftOut() {
		TestBundle bundle = bundle();
		bundle.files().remove("receipts/" + ANSWER);
		assertThat(wrong(bundle.listed(keys("HK"))))
			.contains("BAD " + ANSWER + " bears no receipt, and HK receipts whatever it stores");
	}

	@Test
	void countsWhatIsNotReceiptedOrAnsweredYet() {
		String ref = cases.issued("HK", Notices.askingNothing("salamander"));
		Report report = verify(TestBundle.of(pair.node("HK"), subjectOf(ref)));
		pair.settle();
		assertThat(report.verdict()).isEqualTo(Verdict.HOLDS);
		assertThat(report.lines()).contains("    no receipt yet")
			.anyMatch(line -> line.matches("Receipts: 0 of 1; none yet for HK-\\d{8}.json"))
			.anyMatch(line -> line.matches("Not answered yet: HK-\\d{8}.json"));
	}

	@Test
	void namesAFileThatWasAdded() {
		TestBundle bundle = bundle();
		bundle.files().put("readme.txt", "All is well.".getBytes(StandardCharsets.US_ASCII));
		bundle.files().put("messages/HK-00000099.json", bundle.files().get("messages/" + ISSUE));
		bundle.files().put("receipts/HK-00000099.json", bundle.files().get("receipts/" + ISSUE));
		assertThat(wrong(bundle)).contains("BAD readme.txt is not listed in the manifest",
				"BAD messages/HK-00000099.json is not listed in the manifest",
				"BAD receipts/HK-00000099.json is not listed in the manifest");
	}

	@Test
	void namesAFileThatStandsInTheArchiveTwice() throws IOException {
		TestBundle bundle = bundle();
		bundle.files().put("messages/HK-00000099.json", bundle.files().get("messages/" + ISSUE));
		assertThat(wrong(renamed(bundle, "messages/HK-00000099.json", "messages/" + ISSUE, Integer.MAX_VALUE)))
			.contains("BAD The archive: messages/" + ISSUE + " stands in the archive twice",
					"BAD The archive: messages/" + ISSUE + " is listed in the archive twice");
	}

	@Test
	void namesAFileThatTheArchiveHoldsAndDoesNotList() throws IOException {
		TestBundle bundle = bundle();
		bundle.files().put("messages/HK-00000099.json", bundle.files().get("messages/" + ISSUE));
		assertThat(wrong(renamed(bundle, "messages/" + ISSUE, "messages/HK-00000077.json", 1))).contains(
				"BAD The archive: messages/HK-00000077.json stands in the archive and is not listed",
				"BAD The archive: messages/" + ISSUE + " is listed in the archive, but not found where it should stand");
	}

	@Test
	void namesAnActThatIsThereTwice() {
		TestBundle bundle = bundle();
		String copy = "HK-00000099.json";
		ObjectNode again = bundle.payload("messages/" + ISSUE).put("seq", 99);
		bundle.sign("messages/" + copy, Kind.MESSAGE, again, keys("HK"));
		assertThat(wrong(bundle.listed(keys("HK")))).contains("BAD " + copy + " bears the act of " + ISSUE + " once more");
	}

	@Test
	void namesAMessageThatIsListedTwice() {
		assertThat(wrong(bundle().listed(keys("HK"),
				manifest -> manifest.withArray("messages").add(manifest.at("/messages/0").deepCopy()))))
			.contains("BAD manifest.json lists " + ANSWER + " twice")
			.anyMatch(line -> line.matches("BAD manifest.json lists two acts at \\d+ of the journal"));
	}

	@Test
	void namesAMessageThatDoesNotFollowFromTheOneBefore() {
		TestBundle bundle = bundle();
		ObjectNode second = bundle.payload("messages/GD-00000002.json").put("prev", "0".repeat(64));
		bundle.sign("messages/GD-00000002.json", Kind.MESSAGE, second, keys("GD"));
		bundle.files().remove("receipts/GD-00000002.json");
		assertThat(wrong(bundle.listed(keys("HK")))).contains("BAD GD-00000002.json does not follow from " + ANSWER);
	}

	@Test
	void namesAManifestThatIsMissingOrNone() {
		TestBundle bundle = bundle();
		bundle.files().put("manifest.json", bundle.files().get("messages/" + ISSUE));
		assertThat(wrong(bundle)).contains("BAD manifest.json is no manifest of this version");
		bundle.files().remove("manifest.json");
		assertThat(wrong(bundle)).contains("BAD manifest.json is missing: nothing says what belongs to the case");
	}

	@Test
	void showsAnActThatCrossedAnotherAsWithoutEffect() {
		Map<String, ?> texts = Map.of("confirmed", List.of("zhHant", "zhHans"));
		String ref = cases.issued("HK", Notices.askingNothing("salamander"));
		pair.settle();
		String there = cases.refThere("HK", ref);
		cases.acknowledge("GD", there);
		pair.settle();
		cases.act("HK", "issuer", ref, "PROPOSE_CLOSURE",
				Map.of("report", text("調查完成。"), "confirmed", texts.get("confirmed")));
		pair.settle();
		cases.as("HK", "drafter")
			.put("/api/v1/incidents/" + ref + "/draft?purpose=WITHDRAWAL", Map.of("reason", text("樣本錯配。")))
			.expect(200);
		cases.act("HK", "issuer", ref, "WITHDRAW", texts);
		cases.act("GD", "liaison", there, "OBJECT_TO_CLOSURE", Map.of("reason", text("仍有批次未追回。")));
		pair.settle();

		Report report = verify(TestBundle.of(pair.node("HK"), subjectOf(ref)));
		assertThat(report.verdict()).as(String.join("\n", report.lines())).isEqualTo(Verdict.HOLDS);
		assertThat(report.lines()).containsSubsequence(
				report.lines().stream().filter(line -> line.contains("incident.OBJECT_TO_CLOSURE")).findFirst().orElseThrow(),
				"    without effect on the node of HK: too-late");
		assertThat(report.lines()).filteredOn(line -> line.contains("without effect")).hasSize(1);
	}

	@Test
	void showsAnActThatTheOtherSideRejectedAsWithoutEffect() {
		TestBundle bundle = bundle();
		ObjectNode rejected = bundle.payload("messages/" + ANSWER).put("type", "exchange.REJECTED");
		rejected.putObject("body")
			.put("act", bundle.payload("messages/" + ISSUE).get("id").asString())
			.put("type", "incident.ISSUE")
			.put("code", "unreadable")
			.putArray("arguments");
		bundle.files().keySet().removeIf(name -> name.contains("/GD-"));
		bundle.sign("messages/" + ANSWER, Kind.MESSAGE, rejected, keys("GD"));
		assertThat(wrong(bundle.listed(keys("HK"))))
			.contains("    without effect: rejected by GD with " + ANSWER + " (unreadable)");
	}

	@Test
	void whatABundleSaysCannotWriteLinesOfItsOwn() {
		TestBundle bundle = bundle();
		bundle.sign("receipts/" + ISSUE, Kind.RECEIPT, bundle.payload("receipts/" + ISSUE).put("storedAt", "%d\n\u202e"),
				keys("GD"));
		bundle.files().put("a\nAll 9 messages hold under the given pins.\u001b[2J", new byte[0]);
		assertThat(wrong(bundle)).allMatch(line -> line.chars().noneMatch(Character::isISOControl))
			.filteredOn(line -> line.startsWith("All ")).isEmpty();
	}

	@Test
	void saysWhenAFileIsNoBundle() throws IOException {
		Path file = Files.writeString(this.folder.resolve("letter.txt"), "Dear Sirs");
		assertThat(BundleVerifier.verify(file, pins()).verdict()).isEqualTo(Verdict.WRONG);
	}

	@Test
	void namesAnArchiveThatIsCutOff() throws IOException {
		byte[] whole = Files.readAllBytes(bundle().write(file()));
		for (int part = 0; part < 10; part++) {
			Files.write(file(), Arrays.copyOf(whole, whole.length * part / 10));
			assertThat(wrong(file())).first().asString().contains("cannot be read as a ZIP");
		}
	}

	private static TestBundle bundle() {
		return TestBundle.of(pair.node("HK"), subject);
	}

	private List<String> wrong(TestBundle bundle) {
		return wrong(bundle.write(file()));
	}

	private static List<String> wrong(Path bundle) {
		Report report = BundleVerifier.verify(bundle, pins());
		assertThat(report.verdict()).as(String.join("\n", report.lines())).isEqualTo(Verdict.WRONG);
		return report.lines();
	}

	private Report verify(TestBundle bundle) {
		return BundleVerifier.verify(bundle.write(file()), pins());
	}

	private Path file() {
		return this.folder.resolve("bundle.zip");
	}

	/** Puts another name of the same length into the written archive, the first so many times it stands there. */
	private Path renamed(TestBundle bundle, String name, String other, int times) throws IOException {
		String bytes = Files.readString(bundle.write(file()), ISO_8859_1);
		int at = bytes.indexOf(name);
		for (int n = 0; n < times && at >= 0; n++) {
			bytes = bytes.substring(0, at) + other + bytes.substring(at + other.length());
			at = bytes.indexOf(name, at + 1);
		}
		return Files.writeString(file(), bytes, ISO_8859_1);
	}

	private static EvidencePins pins() {
		return EvidencePins.read(Stream.of("GD", "HK")
			.map(unit -> TrialKeys.of(pair.keys(), unit).certificate().toString())
			.toList());
	}

	private static Forger keys(String unit) {
		return new Forger(pair.keys(), unit);
	}

	private static UUID subjectOf(String ref) {
		return pair.node("HK").bean(LocalNumbers.class).subjectOf(ref).orElseThrow();
	}

	private static Map<String, String> text(String text) {
		return Map.of("zhHant", text, "zhHans", text);
	}

	private static int command(String... arguments) {
		PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
		return new Launch(nowhere, nowhere).run(arguments);
	}

}
