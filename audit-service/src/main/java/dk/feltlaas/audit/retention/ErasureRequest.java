package dk.feltlaas.audit.retention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param reason why the law asks for it; kept in the log, so it must not repeat what is erased */
public record ErasureRequest(@NotBlank @Size(max = 1000) String reason) {}
