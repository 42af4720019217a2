package org.yuegang.liaison.incident.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.codelist.ProperNames;
import org.yuegang.liaison.codelist.Scripts;
import org.yuegang.liaison.system.BilingualText;
import tools.jackson.databind.JsonNode;

/**
 * The names of a notice: of operators, brands, places, documents and files. The converter changes them in script alone,
 * and an officer looks at each before confirming the text in which it stands.
 */
@Component
public final class NoticeNames {

	/** Facts that are names by their place. */
	private static final Pattern NAMES = Pattern.compile("/operators/\\d+/(name|address|licence)|/products/\\d+/brand"
			+ "|/results/\\d+/(laboratory|sampledAt)|/transport/\\w+|/measures/\\d+/area|/regulation/(number|title|replaces)"
			+ "|/monitoring/programme|/references/\\d+/(system|id)|/toldBy/(authority|reference)");

	/** Shorter ones are parts of other words. */
	private static final int SHORTEST = 2;

	private final Scripts scripts;

	public NoticeNames(Scripts scripts) {
		this.scripts = scripts;
	}

	/** Whether what stands there is a name and nothing else. */
	public static boolean isName(String pointer) {
		return NAMES.matcher(pointer).matches();
	}

	/** The names the notice tells, in both scripts, so that they are known in its prose. */
	public ProperNames of(Notice notice) {
		Set<String> names = new LinkedHashSet<>();
		collect(NoticeReader.write(notice), "", names);
		return new ProperNames(names);
	}

	/** The names that stand in both texts, each as the converter writes it from the other; none that is alike in both. */
	public List<BilingualText> converted(Notice notice) {
		Set<BilingualText> found = new LinkedHashSet<>();
		ProperNames names = of(notice);
		converted(NoticeReader.write(notice), "", names, found);
		return new ArrayList<>(found);
	}

	private void collect(JsonNode node, String pointer, Set<String> names) {
		if (node.isString() && isName(pointer.replaceFirst("/zhHan[ts]$", ""))) {
			String name = node.stringValue();
			if (name.length() >= SHORTEST) {
				names.addAll(List.of(name, this.scripts.simplified(name), this.scripts.traditional(name)));
			}
		}
		node.properties().forEach(part -> collect(part.getValue(), pointer + "/" + part.getKey(), names));
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			collect(node.get(i), pointer + "/" + i, names);
		}
	}

	private void converted(JsonNode node, String pointer, ProperNames names, Set<BilingualText> found) {
		BilingualText text = BilingualText.read(node);
		String traditional = text.zhHant();
		String simplified = text.zhHans();
		if (traditional != null && simplified != null) {
			Set<String> here = isName(pointer) ? Set.of(simplified) : names.in(simplified);
			here.stream()
				.map(name -> new BilingualText(this.scripts.traditional(name), name))
				.filter(name -> !String.valueOf(name.zhHant()).equals(name.zhHans()))
				.filter(name -> isName(pointer) ? traditional.equals(name.zhHant()) : traditional.contains(String.valueOf(name.zhHant())))
				.forEach(found::add);
			return;
		}
		node.properties().forEach(part -> converted(part.getValue(), pointer + "/" + part.getKey(), names, found));
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			converted(node.get(i), pointer + "/" + i, names, found);
		}
	}

}
