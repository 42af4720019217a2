package org.yuegang.liaison.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuegang.liaison.journal.SignedMessages.SignedMessage;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the signed messages and receipts of one case as a ZIP that can be checked without this system's database or
 * network ({@link BundleVerifier}). It holds shared acts only: what is internal never leaves, not even here.
 */
@Component
public class EvidenceBundle {

	static final String MESSAGES = "messages/";

	static final String RECEIPTS = "receipts/";

	static final String CASE = "case.txt";

	static final String MANIFEST = "manifest.json";

	private final SignedMessages messages;

	private final EntryRepository entries;

	private final ObjectProvider<WithoutEffect> features;

	private final NodeIdentity node;

	private final Clock clock;

	private final JsonMapper json;

	private final TransactionTemplate snapshot;

	EvidenceBundle(SignedMessages messages, EntryRepository entries, ObjectProvider<WithoutEffect> features,
			NodeIdentity node, Clock clock, JsonMapper json, PlatformTransactionManager transactions) {
		this.messages = messages;
		this.entries = entries;
		this.features = features;
		this.node = node;
		this.clock = clock;
		this.json = json;
		this.snapshot = new TransactionTemplate(transactions);
		// The streams move meanwhile: messages, journal and effects must be those of one moment.
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Writes the bundle and leaves the stream open. A case that never left this node gives one without messages. */
	public void write(UUID subject, OutputStream out) throws IOException {
		Contents contents = this.snapshot.execute(status -> contents(subject));
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		put(zip, CASE, (subject + "\n").getBytes(StandardCharsets.US_ASCII));
		put(zip, MANIFEST, this.messages.sign(this.json.writeValueAsBytes(contents.manifest())));
		for (SignedMessage message : contents.messages()) {
			put(zip, MESSAGES + file(message), message.jws());
			if (message.receipt() != null) {
				put(zip, RECEIPTS + file(message), message.receipt());
			}
		}
		zip.finish();
	}

	private Contents contents(UUID subject) {
		List<SignedMessage> signed = this.messages.of(subject);
		Map<UUID, Entry> journaled = this.entries.ofSubject(subject)
			.stream()
			.collect(Collectors.toMap(entry -> entry.act().id(), Function.identity()));
		Set<UUID> idle = new HashSet<>();
		this.features.forEach(feature -> idle.addAll(feature.of(subject)));
		List<Manifest.Item> items = signed.stream().map(message -> {
			Entry entry = message.act() == null || message.ignored() != null ? null : journaled.get(message.act());
			return item(message, entry, entry != null && idle.contains(entry.act().id()));
		}).toList();
		return new Contents(signed, new Manifest(Manifest.SPEC, this.node.realm(), this.node.unit(), this.node.peer(),
				subject, this.clock.instant(), items));
	}

	private static Manifest.Item item(SignedMessage message, @Nullable Entry entry, boolean idle) {
		byte[] receipt = message.receipt();
		return new Manifest.Item(file(message), EntryHash.sha256(message.jws()),
				receipt == null ? null : EntryHash.sha256(receipt), entry == null ? null : entry.seq(),
				entry == null ? null : entry.hash(), idle ? "too-late" : message.ignored());
	}

	private static String file(SignedMessage message) {
		return "%s-%08d.json".formatted(message.from(), message.seq());
	}

	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		// When it was written is signed, in the manifest.
		entry.setTime(0);
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	private record Contents(List<SignedMessage> messages, Manifest manifest) {
	}

}
