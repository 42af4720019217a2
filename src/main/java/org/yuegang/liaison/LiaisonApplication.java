package org.yuegang.liaison;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The entry point. */
@SpringBootApplication
public class LiaisonApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(LiaisonApplication.class, arguments);
	}

}
