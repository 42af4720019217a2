package org.yuegang.liaison.attachment;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.yuegang.liaison.system.FieldProblem;

/**
 * The checks of what is said of a file: a name that is no path, a type that is allowed and fits the name, a hash, a
 * size within the limit. The content itself is checked when it comes.
 */
public final class FileChecks {

	/** The largest file a notice may name: 50 MiB. */
	public static final long LARGEST = 50L * 1024 * 1024;

	private static final int LONGEST_NAME = 200;

	/** Types without active content, and the endings a reader may expect of each. */
	private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
			Map.entry("application/pdf", Set.of("pdf")),
			Map.entry("image/jpeg", Set.of("jpg", "jpeg")),
			Map.entry("image/png", Set.of("png")),
			Map.entry("image/heic", Set.of("heic")),
			Map.entry("image/tiff", Set.of("tif", "tiff")),
			Map.entry("text/plain", Set.of("txt")),
			Map.entry("text/csv", Set.of("csv")),
			Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
			Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
			Map.entry("application/vnd.oasis.opendocument.text", Set.of("odt")),
			Map.entry("application/vnd.oasis.opendocument.spreadsheet", Set.of("ods")),
			Map.entry("application/vnd.ofd", Set.of("ofd")),
			Map.entry("audio/mpeg", Set.of("mp3")),
			Map.entry("video/mp4", Set.of("mp4")));

	/** Path parts, control and format characters (a right-to-left override hides an ending), and Windows' own. */
	private static final Pattern FORBIDDEN_IN_NAME = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");

	private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

	private FileChecks() {
	}

	/** The media types that may be attached. */
	public static Set<String> allowedTypes() {
		return ALLOWED.keySet();
	}

	/** Everything wrong with the file, each problem under {@code pointer}. */
	public static List<FieldProblem> problems(FileMetadata file, String pointer) {
		List<FieldProblem> problems = new ArrayList<>();
		String name = Normalizer.normalize(file.name(), Normalizer.Form.NFC);
		if (name.isBlank() || name.length() > LONGEST_NAME || name.startsWith(".") || name.endsWith(".")
				|| FORBIDDEN_IN_NAME.matcher(name).find()) {
			problems.add(FieldProblem.of(pointer + "/name", "file-name"));
		}
		Set<String> endings = ALLOWED.get(file.type());
		if (endings == null) {
			problems.add(FieldProblem.of(pointer + "/type", "file-type", file.type()));
		}
		else if (!endings.contains(ending(name))) {
			problems.add(FieldProblem.of(pointer + "/name", "file-ending", file.type()));
		}
		if (!SHA_256.matcher(file.sha256()).matches()) {
			problems.add(FieldProblem.of(pointer + "/sha256", "file-hash"));
		}
		if (file.size() < 1 || file.size() > LARGEST) {
			problems.add(FieldProblem.of(pointer + "/size", "file-size", String.valueOf(LARGEST / (1024 * 1024))));
		}
		return problems;
	}

	private static String ending(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

}
