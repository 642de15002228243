# SPDX-License-Identifier: GPL-3.0-or-later
# What Debian's policy wants of a package and `cmake --install` does not do. CPack runs it between installing and packing.
find_program(gzip gzip REQUIRED)

function(compress)
  execute_process(COMMAND ${gzip} -9nf ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

foreach(pair cli:rookery-cli desktop:rookery)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 component)
  list(GET pair 1 package)
  set(root ${CPACK_TEMPORARY_DIRECTORY}/${component}/usr/share)
  if(EXISTS ${root})
    file(GLOB pages ${root}/man/man1/*.1)
    file(COPY_FILE ${CPACK_ROOKERY_SOURCE}/CHANGELOG.md ${CPACK_TEMPORARY_DIRECTORY}/changelog)
    compress(${pages} ${CPACK_TEMPORARY_DIRECTORY}/changelog)
    file(MAKE_DIRECTORY ${root}/doc/${package})
    file(RENAME ${CPACK_TEMPORARY_DIRECTORY}/changelog.gz ${root}/doc/${package}/changelog.gz)
    file(COPY_FILE ${CPACK_ROOKERY_SOURCE}/installer/copyright ${root}/doc/${package}/copyright)
  endif()
endforeach()
