# What makes a fault in the program harder to exploit: checks of the stack, of buffers and of libstdc++'s containers, an
# address that changes with every start, tables of functions that are read-only once they are filled, and on x86 marked
# targets of indirect jumps. The compilers of Debian make position-independent programs without being asked; libraries and
# programs must agree on it, since they share a precompiled header. tests/hardening_test.py reads all of it from the finished program.
option(GAINSAY_HARDENED "Harden the program and strip it, with its symbols in a file beside it" OFF)
if(GAINSAY_HARDENED)
  add_compile_options(-fstack-protector-strong -fstack-clash-protection -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
    -D_GLIBCXX_ASSERTIONS)
  if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
    add_compile_options(-fcf-protection=full)
  endif()
  add_link_options(-Wl,-z,relro,-z,now,-z,noexecstack)
endif()

# Moves the symbols of a program into PROGRAM.debug, where debuggers and `addr2line` find them.
function(gainsay_separate_symbols target)
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND ${CMAKE_OBJCOPY} --only-keep-debug $<TARGET_FILE:${target}> $<TARGET_FILE:${target}>.debug
    COMMAND ${CMAKE_STRIP} --strip-all $<TARGET_FILE:${target}>
    COMMAND ${CMAKE_OBJCOPY} --add-gnu-debuglink=$<TARGET_FILE:${target}>.debug $<TARGET_FILE:${target}>
    VERBATIM)
endfunction()
