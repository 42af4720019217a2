package org.yuegang.liaison.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.SignedText.Unsound;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks an evidence bundle with no database and no network: every message is signed, of the case and of its place on
 * its sender's stream, and every receipt is the other unit's, for exactly that message. Whose the certificates are
 * cannot be known from a bundle: their fingerprints are printed, to be compared with those the two units exchanged.
 */
public final class BundleVerifier {

	private static final int LARGEST = 4 * 1024 * 1024;

	private final JsonMapper json = JsonConfiguration.mapper();

	private final List<String> lines = new ArrayList<>();

	private final SortedMap<String, TreeSet<String>> certificates = new TreeMap<>();

	private int problems;

	private BundleVerifier() {
	}

	/** What was found, for the console; {@code sound} when everything in the bundle holds. */
	public record Report(boolean sound, List<String> lines) {
	}

	public static Report verify(Path bundle) {
		return new BundleVerifier().read(bundle);
	}

	private Report read(Path bundle) {
		try (ZipFile zip = new ZipFile(bundle.toFile(), StandardCharsets.UTF_8)) {
			ZipEntry named = zip.getEntry(EvidenceBundle.CASE);
			if (named == null) {
				return new Report(false, List.of(bundle.getFileName() + " is no evidence bundle: it names no case."));
			}
			String subject = new String(content(zip, named), StandardCharsets.US_ASCII).strip();
			this.lines.add("Case " + subject);
			SortedMap<String, byte[]> messages = files(zip, EvidenceBundle.MESSAGES);
			SortedMap<String, byte[]> receipts = files(zip, EvidenceBundle.RECEIPTS);
			for (Map.Entry<String, byte[]> message : messages.entrySet()) {
				check(message.getKey(), message.getValue(), receipts.remove(message.getKey()), subject);
			}
			receipts.keySet().forEach(name -> bad(name, "is a receipt for a message that is not here"));
			if (messages.isEmpty()) {
				bad("The bundle", "holds no message");
			}
			summarise(messages.size());
		}
		catch (IOException ex) {
			return new Report(false, List.of(bundle + " cannot be read as a ZIP: " + ex.getMessage()));
		}
		return new Report(this.problems == 0, List.copyOf(this.lines));
	}

	private void check(String name, byte[] envelope, byte @Nullable [] receipt, String subject) {
		try {
			SignedText message = SignedText.read(envelope, this.json);
			require(message.typ().equals("liaison-message+json"), "is no message");
			require(message.text("subject").equals(subject), "belongs to another case");
			require(name.equals("%s-%08d.json".formatted(message.text("from"), message.payload().path("seq").asLong())),
					"stands under another sender or number than was signed");
			signer(message);
			this.lines.add("%s  %s  %s  by %s".formatted(name, message.text("at"), message.text("type"),
					message.payload().path("officer").path("code").asString("the unit's clock")));
			if (receipt == null) {
				this.lines.add("    no receipt yet");
			}
			else {
				check(SignedText.read(receipt, this.json), message);
			}
		}
		catch (Unsound ex) {
			bad(name, ex.getMessage());
		}
	}

	private void check(SignedText receipt, SignedText message) throws Unsound {
		require(receipt.typ().equals("liaison-receipt+json"), "has a receipt that is none");
		for (String field : List.of("realm", "epoch", "seq")) {
			require(receipt.text(field).equals(message.text(field)), "has the receipt of another message: " + field);
		}
		require(receipt.text("hash").equals(message.hash()), "has a receipt for another content");
		require(receipt.text("from").equals(message.text("to")) && receipt.text("to").equals(message.text("from")),
				"has a receipt that is not its recipient's");
		require(!receipt.certificate().equals(message.certificate()), "is receipted by its own sender");
		signer(receipt);
		this.lines.add("    stored by %s at %s".formatted(receipt.text("from"), receipt.text("storedAt")));
	}

	private void signer(SignedText signed) {
		this.certificates.computeIfAbsent(signed.text("from"), unit -> new TreeSet<>())
			.add(signed.certificate() + "  " + signed.signer());
	}

	private void summarise(int messages) {
		this.certificates.forEach((unit, known) -> known
			.forEach(one -> this.lines.add("Signed for %s with certificate SHA-256 %s".formatted(unit, one))));
		this.lines.add(this.problems == 0 ? "All %d messages hold.".formatted(messages)
				: "%d of the checks failed; the bundle proves nothing where they did.".formatted(this.problems));
	}

	private void bad(String name, String why) {
		this.problems++;
		this.lines.add("BAD %s %s".formatted(name, why));
	}

	private static void require(boolean holds, String otherwise) throws Unsound {
		if (!holds) {
			throw new Unsound(otherwise);
		}
	}

	private static SortedMap<String, byte[]> files(ZipFile zip, String folder) throws IOException {
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
			ZipEntry entry = all.nextElement();
			if (entry.getName().startsWith(folder)) {
				files.put(entry.getName().substring(folder.length()), content(zip, entry));
			}
		}
		return files;
	}

	private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException {
		byte[] content = zip.getInputStream(entry).readNBytes(LARGEST + 1);
		if (content.length > LARGEST) {
			throw new IOException(entry.getName() + " is larger than any message");
		}
		return content;
	}

}
