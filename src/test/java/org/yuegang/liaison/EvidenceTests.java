package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.journal.BundleVerifier;
import org.yuegang.liaison.journal.EvidenceBundle;
import org.yuegang.liaison.lifecycle.LocalNumbers;

/** A case played on a pair of nodes, taken out as a bundle and checked offline, untouched and tampered with. */
class EvidenceTests {

	private static TestPair pair;

	private static UUID subject;

	@TempDir
	private Path folder;

	@BeforeAll
	static void play() {
		pair = TestPair.start();
		Cases cases = new Cases(pair);
		String ref = cases.issued("HK", Notices.read("salamander"));
		pair.settle();
		cases.acknowledge("GD", cases.refThere("HK", ref));
		pair.settle();
		subject = pair.node("HK").bean(LocalNumbers.class).subjectOf(ref).orElseThrow();
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@Test
	void bothNodesBundlesHold() throws IOException {
		for (String unit : new String[] {"GD", "HK"}) {
			BundleVerifier.Report report = BundleVerifier.verify(bundle(unit, files -> {
			}));
			assertThat(report.sound()).as(String.join("\n", report.lines())).isTrue();
			assertThat(report.lines()).anyMatch(line -> line.contains("incident.ISSUE  by hk.issuer"))
				.anyMatch(line -> line.contains("incident.ACKNOWLEDGE  by gd.duty"))
				.anyMatch(line -> line.contains("stored by GD at"));
		}
	}

	@Test
	void namesAMessageThatWasAltered() throws IOException {
		assertThat(tampered(files -> files.computeIfPresent("messages/HK-00000001.json", (name, content) -> {
			String text = new String(content, StandardCharsets.US_ASCII);
			int at = text.indexOf("\"payload\":\"") + 200;
			char other = text.charAt(at) == 'A' ? 'B' : 'A';
			return (text.substring(0, at) + other + text.substring(at + 1)).getBytes(StandardCharsets.US_ASCII);
		}))).anyMatch(line -> line.startsWith("BAD HK-00000001.json is not what was signed"));
	}

	@Test
	void namesAMessageUnderAnotherNumber() throws IOException {
		assertThat(tampered(files -> files.put("messages/HK-00000009.json", files.remove("messages/HK-00000001.json"))))
			.anyMatch(line -> line.startsWith("BAD HK-00000009.json stands under another sender or number"))
			.anyMatch(line -> line.startsWith("BAD HK-00000001.json is a receipt for a message that is not here"));
	}

	@Test
	void namesAReceiptOfAnotherMessage() throws IOException {
		assertThat(tampered(files -> files.put("receipts/HK-00000001.json", files.get("receipts/GD-00000001.json"))))
			.anyMatch(line -> line.startsWith("BAD HK-00000001.json has"));
	}

	@Test
	void aCaseOfAnotherNameHoldsNothing() throws IOException {
		assertThat(tampered(files -> files.put("case.txt", UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII))))
			.anyMatch(line -> line.contains("belongs to another case"));
	}

	@Test
	void saysWhenAFileIsNoBundle() throws IOException {
		Path file = Files.writeString(this.folder.resolve("letter.txt"), "Dear Sirs");
		assertThat(BundleVerifier.verify(file).sound()).isFalse();
	}

	private List<String> tampered(Consumer<Map<String, byte[]>> change) throws IOException {
		BundleVerifier.Report report = BundleVerifier.verify(bundle("HK", change));
		assertThat(report.sound()).isFalse();
		return report.lines();
	}

	private Path bundle(String unit, Consumer<Map<String, byte[]>> change) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		pair.node(unit).bean(EvidenceBundle.class).write(subject, out);
		Path written = Files.write(this.folder.resolve(unit + ".zip"), out.toByteArray());
		Map<String, byte[]> files = new TreeMap<>();
		try (ZipFile zip = new ZipFile(written.toFile())) {
			for (ZipEntry entry : zip.stream().toList()) {
				files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
			}
		}
		change.accept(files);
		Path changed = this.folder.resolve(unit + "-changed.zip");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(changed))) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
			}
		}
		return changed;
	}

}
