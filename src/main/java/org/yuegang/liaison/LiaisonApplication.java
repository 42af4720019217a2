package org.yuegang.liaison;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The entry point; {@link Launch} says what the first argument may be. */
@SpringBootApplication
public class LiaisonApplication {

	public static void main(String[] arguments) {
		int code = new Launch(System.out, System.err).run(arguments);
		if (code != 0) {
			System.exit(code);
		}
	}

}
