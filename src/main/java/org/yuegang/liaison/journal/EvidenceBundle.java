package org.yuegang.liaison.journal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.SignedMessages.SignedMessage;

/**
 * Writes the signed messages and receipts of one case as a ZIP that can be checked without this system's database or
 * network ({@link BundleVerifier}). It holds shared acts only: what is internal never leaves, not even here.
 */
@Component
public class EvidenceBundle {

	static final String MESSAGES = "messages/";

	static final String RECEIPTS = "receipts/";

	static final String CASE = "case.txt";

	private final ObjectProvider<SignedMessages> sources;

	public EvidenceBundle(ObjectProvider<SignedMessages> sources) {
		this.sources = sources;
	}

	/** Writes the bundle and leaves the stream open. A case that never left this node gives one without messages. */
	public void write(UUID subject, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
		put(zip, CASE, (subject + "\n").getBytes(StandardCharsets.US_ASCII));
		List<SignedMessage> messages = this.sources.stream().flatMap(source -> source.of(subject).stream()).toList();
		for (SignedMessage message : messages) {
			String name = "%s-%08d.json".formatted(message.from(), message.seq());
			put(zip, MESSAGES + name, message.jws());
			if (message.receipt() != null) {
				put(zip, RECEIPTS + name, message.receipt());
			}
		}
		zip.finish();
	}

	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		// The same case gives the same bytes whenever it is written.
		entry.setTime(0);
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

}
