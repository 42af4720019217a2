package org.yuegang.liaison.journal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.SignedText.Unsound;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Holds the files of a bundle against its manifest: what is listed is there as listed, and nothing else is. */
final class ManifestCheck {

	private final BundleFindings findings;

	private final Map<String, Manifest.Item> items = new HashMap<>();

	private @Nullable Manifest manifest;

	/**
	 * @param envelope the manifest as signed; null where the bundle has none
	 * @param files all others of the bundle but the one that names the case
	 */
	ManifestCheck(byte @Nullable [] envelope, String subject, Map<String, byte[]> files, JsonMapper json,
			EvidencePins pins, BundleFindings findings) {
		this.findings = findings;
		try {
			if (envelope == null) {
				throw new Unsound("is missing: nothing says what belongs to the case");
			}
			SignedText text = SignedText.read(envelope, json, pins);
			Manifest read = read(text, subject, json);
			findings.signed(text);
			findings.say("Written by the node of %s at %s", read.from(), read.at());
			compare(read, files);
			this.manifest = read;
		}
		catch (Unsound ex) {
			findings.bad(EvidenceBundle.MANIFEST, ex.getMessage());
		}
	}

	private static Manifest read(SignedText text, String subject, JsonMapper json) throws Unsound {
		try {
			Manifest manifest = text.typ().equals(Manifest.TYP) ? json.treeToValue(text.payload(), Manifest.class) : null;
			if (manifest == null || !manifest.spec().equals(Manifest.SPEC)) {
				throw new Unsound("is no manifest of this version");
			}
			if (!manifest.subject().toString().equals(subject)) {
				throw new Unsound("belongs to another case");
			}
			return manifest;
		}
		catch (JacksonException ex) {
			throw new Unsound("is no manifest of this version");
		}
	}

	private void compare(Manifest manifest, Map<String, byte[]> files) {
		Set<String> unlisted = new HashSet<>(files.keySet());
		Set<Long> positions = new HashSet<>();
		for (Manifest.Item item : manifest.messages()) {
			if (this.items.put(item.file(), item) != null) {
				this.findings.bad(EvidenceBundle.MANIFEST, "lists " + item.file() + " twice");
			}
			if (item.position() != null && !positions.add(item.position())) {
				this.findings.bad(EvidenceBundle.MANIFEST, "lists two acts at " + item.position() + " of the journal");
			}
			compare(EvidenceBundle.MESSAGES + item.file(), item.sha256(), files);
			unlisted.remove(EvidenceBundle.MESSAGES + item.file());
			if (item.receiptSha256() != null) {
				compare(EvidenceBundle.RECEIPTS + item.file(), item.receiptSha256(), files);
				unlisted.remove(EvidenceBundle.RECEIPTS + item.file());
			}
		}
		unlisted.stream().sorted().forEach(file -> this.findings.bad(file, "is not listed in the manifest"));
	}

	private void compare(String file, String sha256, Map<String, byte[]> files) {
		byte[] content = files.get(file);
		if (content == null) {
			this.findings.bad(file, "is listed in the manifest and left out");
		}
		else if (!SignedText.hash(content).equals(sha256)) {
			this.findings.bad(file, "is not the one that the manifest lists");
		}
	}

	/** Whether the node that wrote the bundle kept a message without effect and without answer. */
	boolean isIgnored(BundleMessage message) {
		Manifest.Item item = this.items.get(message.file());
		return item != null && item.position() == null && item.withoutEffect() != null;
	}

	/** Says what the node that wrote the bundle has of a message, and whether that can be. */
	void tell(BundleMessage message) {
		Manifest.Item item = this.items.get(message.file());
		if (this.manifest == null || item == null) {
			return;
		}
		String writer = this.manifest.from();
		boolean stored = message.to().equals(writer);
		if (!message.text().text("realm").equals(this.manifest.realm())
				|| !Set.of(message.from(), message.to()).equals(Set.of(writer, this.manifest.to()))) {
			this.findings.bad(message.file(), "is of another realm or of other units than the manifest");
		}
		if (stored && message.receipt() == null) {
			this.findings.bad(message.file(), "bears no receipt, and " + writer + " receipts whatever it stores");
		}
		if (item.withoutEffect() != null) {
			this.findings.say("    without effect on the node of %s: %s", writer, item.withoutEffect());
		}
		else if (stored && item.position() == null) {
			this.findings.say("    stored, not applied on the node of %s", writer);
		}
	}

}
