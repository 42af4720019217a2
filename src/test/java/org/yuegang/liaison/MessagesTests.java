package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessagesTests {

	private static final Path BUNDLES = Path.of("src/main/resources/i18n");

	private static final List<String> LANGUAGES = List.of("en", "zh_Hant_HK", "zh_Hans_CN");

	/** Codes are written out where a refusal or a problem is made; those put together at run time are not found. */
	private static final Pattern REFUSAL = Pattern.compile("Refusal\\s*\\.of\\(\\s*\"([a-z0-9-]+)\"");

	private static final Pattern PROBLEM = Pattern
		.compile("(?:FieldProblem\\s*\\.of\\([^\";]*,|FieldProblem\\s*\\.of\\(\\s*\"[^\"]*\",)\\s*\"([a-z0-9-]+)\"");

	private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([A-Za-z0-9_.-]+)[}(]");

	@Test
	void everyBundleHasTheSameKeysInAllThreeLanguages() throws IOException {
		Set<String> modules = modules();
		assertThat(modules).contains("system", "account");
		for (String module : modules) {
			Set<String> english = keys(module, "en");
			for (String language : LANGUAGES) {
				assertThat(keys(module, language)).as(module + "_" + language).isEqualTo(english);
			}
		}
	}

	@Test
	void everyTextIsAMessageFormatWithTheSamePlaceholders() throws IOException {
		for (String module : modules()) {
			Properties english = bundle(module, "en");
			for (String language : LANGUAGES) {
				Properties texts = bundle(module, language);
				for (String key : texts.stringPropertyNames()) {
					String text = texts.getProperty(key);
					assertThat(text).as(key).isNotEmpty();
					int most = new MessageFormat(english.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex().length;
					assertThat(new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length)
						.as(module + "_" + language + " " + key)
						.isLessThanOrEqualTo(Math.max(most, 0));
				}
			}
		}
	}

	@Test
	void everyRefusalAndProblemOfTheCodeHasASentence() throws IOException {
		Set<String> all = allKeys();
		Set<String> missing = new TreeSet<>();
		int found = 0;
		for (Path file : files("src/main/java", ".java")) {
			String code = Files.readString(file);
			for (String key : Stream.concat(all(REFUSAL, code).map("refusal."::concat), all(PROBLEM, code).map("problem."::concat)).toList()) {
				found++;
				if (!all.contains(key)) {
					missing.add(key + " (" + file.getFileName() + ")");
				}
			}
		}
		assertThat(found).isGreaterThan(20);
		assertThat(missing).isEmpty();
	}

	@Test
	void everyKeyOfATemplateHasAText() throws IOException {
		Set<String> all = allKeys();
		Set<String> missing = new TreeSet<>();
		for (Path file : files("src/main/resources/templates", ".html")) {
			all(TEMPLATE_KEY, Files.readString(file)).filter(key -> !all.contains(key))
				.forEach(key -> missing.add(key + " (" + file.getFileName() + ")"));
		}
		assertThat(missing).isEmpty();
	}

	/** Words officers of that side stumbled over, each a pattern; what they read now is theirs. */
	@ParameterizedTest
	@CsvSource({ "zh_Hans_CN, 实战", "zh_Hans_CN, 疑问", "zh_Hans_CN, 再看一看", "zh_Hans_CN, 结果判定方式", "zh_Hans_CN, 首项措施", "zh_Hans_CN, 已发召开",
			"zh_Hans_CN, 已召开紧急", "zh_Hant_HK, 實況|實際或", "zh_Hant_HK, 再看一看", "zh_Hant_HK, 值班", "zh_Hant_HK, 紀要", "zh_Hant_HK, 已發召開",
			"zh_Hant_HK, 已召開", "zh_Hant_HK, 啓|反饋|檢出超量" })
	void noSideReadsAWordThatIsNotItsOwn(String language, String word) throws IOException {
		Pattern pattern = Pattern.compile(word);
		for (String module : modules()) {
			bundle(module, language).forEach((key, text) -> assertThat(text.toString()).as(module + " " + key)
				.doesNotContainPattern(pattern));
		}
	}

	private static Stream<String> all(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.results().map(found -> found.group(1));
	}

	private static Set<String> allKeys() throws IOException {
		Set<String> all = new TreeSet<>();
		for (String module : modules()) {
			all.addAll(keys(module, "en"));
		}
		return all;
	}

	private static Set<String> modules() throws IOException {
		return files(BUNDLES.toString(), ".properties").stream()
			.map(file -> file.getFileName().toString().replaceFirst("_.*", ""))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> keys(String module, String language) throws IOException {
		return new TreeSet<>(bundle(module, language).stringPropertyNames());
	}

	private static Properties bundle(String module, String language) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(module + "_" + language + ".properties"))) {
			texts.load(reader);
		}
		return texts;
	}

	private static List<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(folder))) {
			return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
		}
	}

}
