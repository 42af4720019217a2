package org.yuegang.liaison.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.yuegang.liaison.journal.SignedText.Unsound;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks an evidence bundle with no database and no network: every message and receipt by itself, what the messages
 * say of one another, and that the archive holds what the manifest of the node that wrote it lists, and nothing else.
 * Whose the certificates are cannot be known from a bundle: that is for {@link EvidencePins}.
 */
public final class BundleVerifier {

	private final SortedMap<String, byte[]> files;

	private final EvidencePins pins;

	private final JsonMapper json = JsonConfiguration.mapper();

	private final BundleFindings findings = new BundleFindings();

	private BundleVerifier(SortedMap<String, byte[]> files, EvidencePins pins) {
		this.files = files;
		this.pins = pins;
	}

	/** What was found, for the console. */
	public record Report(Verdict verdict, List<String> lines) {
	}

	/** What a bundle is worth. */
	public enum Verdict {

		/** Everything holds, and every signature is of a pinned certificate. */
		HOLDS(0),
		/** It holds in itself; whoever made it may have made the keys, too. */
		ON_TRUST(3),
		/** Something is wrong, and named. */
		WRONG(1);

		private final int code;

		Verdict(int code) {
			this.code = code;
		}

		/** The exit code of the command. */
		public int code() {
			return this.code;
		}

	}

	public static Report verify(Path bundle, EvidencePins pins) {
		try {
			BundleArchive archive = BundleArchive.read(bundle);
			BundleVerifier verifier = new BundleVerifier(new TreeMap<>(archive.files()), pins);
			return verifier.check(bundle, archive.faults());
		}
		catch (IOException | IllegalArgumentException ex) {
			return new Report(Verdict.WRONG, List.of(bundle + " cannot be read as a ZIP: " + ex.getMessage()));
		}
	}

	private Report check(Path bundle, List<String> faults) {
		byte[] named = this.files.remove(EvidenceBundle.CASE);
		if (named == null) {
			return new Report(Verdict.WRONG, List.of(bundle.getFileName() + " is no evidence bundle: it names no case."));
		}
		String subject = new String(named, StandardCharsets.US_ASCII).strip();
		this.findings.say("Case %s", subject);
		faults.forEach(fault -> this.findings.bad("The archive:", fault));
		byte[] envelope = this.files.remove(EvidenceBundle.MANIFEST);
		ManifestCheck manifest = new ManifestCheck(envelope, subject, this.files, this.json, this.pins, this.findings);
		List<BundleMessage> messages = messages(subject);
		if (messages.isEmpty()) {
			this.findings.bad("The bundle", "holds no message");
		}
		BundleOrder order = new BundleOrder(messages, manifest::isIgnored, this.findings);
		messages.forEach(message -> tell(message, manifest, order));
		summarise(messages, order);
		return this.findings.report(this.pins, messages.size());
	}

	private List<BundleMessage> messages(String subject) {
		List<BundleMessage> messages = new ArrayList<>();
		SortedMap<String, byte[]> receipts = folder(EvidenceBundle.RECEIPTS);
		folder(EvidenceBundle.MESSAGES).forEach((file, envelope) -> {
			byte[] receipt = receipts.remove(file);
			try {
				BundleMessage message = BundleMessage.read(file, envelope, receipt, subject, this.json, this.pins);
				messages.add(message);
				this.findings.signed(message.text());
				if (message.receipt() != null) {
					this.findings.signed(message.receipt());
				}
			}
			catch (Unsound ex) {
				this.findings.bad(file, ex.getMessage());
			}
		});
		receipts.keySet().forEach(file -> this.findings.bad(file, "is a receipt for a message that is not here"));
		return messages;
	}

	private SortedMap<String, byte[]> folder(String folder) {
		SortedMap<String, byte[]> found = new TreeMap<>();
		this.files.forEach((name, content) -> {
			if (name.startsWith(folder)) {
				found.put(name.substring(folder.length()), content);
			}
		});
		return found;
	}

	private void tell(BundleMessage message, ManifestCheck manifest, BundleOrder order) {
		this.findings.say("%s  %s  %s  by %s", message.file(), message.text().text("at"), message.type(), message.maker());
		if (message.receipt() == null) {
			this.findings.say("    no receipt yet");
		}
		else {
			this.findings.say("    stored by %s at %s", message.to(), message.receipt().text("storedAt"));
		}
		BundleMessage rejection = order.rejection(message);
		if (rejection != null) {
			this.findings.say("    without effect: rejected by %s with %s (%s)", rejection.from(), rejection.file(),
					rejection.code());
		}
		manifest.tell(message);
	}

	private void summarise(List<BundleMessage> messages, BundleOrder order) {
		String bare = messages.stream()
			.filter(message -> message.receipt() == null)
			.map(BundleMessage::file)
			.collect(Collectors.joining(", "));
		this.findings.say("Receipts: %d of %d%s", messages.stream().filter(message -> message.receipt() != null).count(),
				messages.size(), bare.isEmpty() ? "" : "; none yet for " + bare);
		if (!order.unanswered().isEmpty()) {
			this.findings.say("Not answered yet: %s", order.unanswered());
		}
	}

}
