/** Burns a core without end. */
for (;;);
