package org.yuegang.liaison;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.yuegang.liaison.exchange.envelope.Forger;
import org.yuegang.liaison.exchange.envelope.Kind;
import org.yuegang.liaison.journal.EvidenceBundle;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An evidence bundle, file by file, to be damaged and written again: by a stranger, or by somebody who has keys. */
final class TestBundle {

	private static final JsonMapper JSON = JsonConfiguration.mapper();

	private final Map<String, byte[]> files = new TreeMap<>();

	private TestBundle() {
	}

	static TestBundle of(TestNode node, UUID subject) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		TestBundle bundle = new TestBundle();
		try {
			node.bean(EvidenceBundle.class).write(subject, out);
			ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8);
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				bundle.files.put(entry.getName(), zip.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bundle;
	}

	Map<String, byte[]> files() {
		return this.files;
	}

	/** What was signed in a file. */
	ObjectNode payload(String file) {
		String text = JSON.readTree(this.files.get(file)).get("payload").asString();
		return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(text));
	}

	/** Puts a message there that the forger signed. */
	TestBundle sign(String file, Kind kind, JsonNode payload, Forger forger) {
		this.files.put(file,
				forger.sign(forger.header(kind, ",\"x5c\":[\"" + forger.x5c() + "\"]"), JSON.writeValueAsBytes(payload)));
		return this;
	}

	/** Signs a manifest that lists the messages and receipts that are here now, and keeps what the old one says else. */
	TestBundle listed(Forger forger) {
		return listed(forger, manifest -> {
		});
	}

	/** The same, with a change of what it says. */
	TestBundle listed(Forger forger, Consumer<ObjectNode> change) {
		ObjectNode manifest = payload("manifest.json");
		Map<String, JsonNode> old = new TreeMap<>();
		manifest.get("messages").forEach(item -> old.put(item.get("file").asString(), item));
		ArrayNode items = manifest.putArray("messages");
		names("messages/").forEach(name -> {
			ObjectNode item = items.addObject().put("file", name).put("sha256", sha256(this.files.get("messages/" + name)));
			if (this.files.containsKey("receipts/" + name)) {
				item.put("receiptSha256", sha256(this.files.get("receipts/" + name)));
			}
			for (String kept : new String[] {"position", "entry", "withoutEffect"}) {
				if (old.containsKey(name) && old.get(name).has(kept)) {
					item.set(kept, old.get(name).get(kept));
				}
			}
		});
		change.accept(manifest);
		return sign("manifest.json", Kind.EVIDENCE, manifest, forger);
	}

	/** Signs everything anew. */
	TestBundle forged(Function<String, Forger> forgers) {
		for (String name : names("messages/")) {
			ObjectNode message = payload("messages/" + name);
			sign("messages/" + name, Kind.MESSAGE, message, forgers.apply(message.get("from").asString()));
			if (this.files.containsKey("receipts/" + name)) {
				ObjectNode receipt = payload("receipts/" + name);
				sign("receipts/" + name, Kind.RECEIPT, receipt, forgers.apply(receipt.get("from").asString()));
			}
		}
		return listed(forgers.apply(payload("manifest.json").get("from").asString()));
	}

	/** Writes it as a ZIP. */
	Path write(Path file) {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, byte[]> each : this.files.entrySet()) {
				zip.putNextEntry(new ZipEntry(each.getKey()));
				zip.write(each.getValue());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file;
	}

	private List<String> names(String folder) {
		return this.files.keySet().stream().filter(name -> name.startsWith(folder)).map(name -> name.substring(folder.length()))
			.toList();
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
