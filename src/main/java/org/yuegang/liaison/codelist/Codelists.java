package org.yuegang.liaison.codelist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Script;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The vocabularies in force on a day. They come from one dated YAML file, {@code liaison.codelist}: a term that
 * changes is entered again with its day, and what was written before keeps the term of its own day.
 */
@Component
public final class Codelists {

	private static final Set<String> OWN_FIELDS = Set.of("code", Script.TRADITIONAL.member(), Script.SIMPLIFIED.member(),
			"en", "from", "until");

	private final Map<String, List<Code>> lists;

	public Codelists(@Value("${liaison.codelist:classpath:shipped/codelist.yaml}") Resource file) {
		this.lists = read(file);
	}

	/** The code as it stands on that day, if it does. */
	public Optional<Code> find(String list, String code, LocalDate at) {
		return this.lists.getOrDefault(list, List.of())
			.stream()
			.filter(entry -> entry.code().equals(code) && entry.isInForce(at))
			.max(Comparator.comparing(Code::from));
	}

	/** Every code of a list in force on that day, each once, in the order of the file; none for an unknown list. */
	public List<Code> all(String list, LocalDate at) {
		Map<String, Code> latest = new LinkedHashMap<>();
		for (Code code : this.lists.getOrDefault(list, List.of())) {
			if (code.isInForce(at)) {
				latest.merge(code.code(), code, (one, other) -> one.from().isAfter(other.from()) ? one : other);
			}
		}
		return List.copyOf(latest.values());
	}

	/** Every entry a list ever had, in the order of the file: what is out of force still explains old notices. */
	public List<Code> ever(String list) {
		return this.lists.getOrDefault(list, List.of());
	}

	/** The names of the lists, in the order of the file. */
	public Set<String> names() {
		return Collections.unmodifiableSet(this.lists.keySet());
	}

	private static Map<String, List<Code>> read(Resource file) {
		try (InputStream in = file.getInputStream()) {
			Map<String, List<Code>> lists = new LinkedHashMap<>();
			JsonNode tree = YAMLMapper.shared().readTree(in);
			LocalDate from = LocalDate.parse(tree.required("from").stringValue());
			tree.required("lists").properties().forEach(list -> {
				List<Code> codes = new ArrayList<>();
				list.getValue().forEach(entry -> codes.add(code(entry, from)));
				lists.put(list.getKey(), List.copyOf(codes));
			});
			return lists;
		}
		catch (IOException unreadable) {
			throw new UncheckedIOException("The vocabulary " + file + " cannot be read; see liaison.codelist.", unreadable);
		}
	}

	private static Code code(JsonNode entry, LocalDate fromOfFile) {
		Map<String, String> attributes = new LinkedHashMap<>();
		entry.properties().forEach(field -> {
			if (!OWN_FIELDS.contains(field.getKey())) {
				attributes.put(field.getKey(), field.getValue().asString());
			}
		});
		return new Code(entry.required("code").asString(), entry.required(Script.TRADITIONAL.member()).asString(),
				entry.required(Script.SIMPLIFIED.member()).asString(), entry.required("en").asString(),
				entry.has("from") ? LocalDate.parse(entry.get("from").asString()) : fromOfFile,
				entry.has("until") ? LocalDate.parse(entry.get("until").asString()) : null, attributes);
	}

}
