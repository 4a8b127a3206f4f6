# cmake -DNAME=REVOKE_DESK_… -P info.cmake: one of the product's names, on standard error, as message() writes.
include("${CMAKE_CURRENT_LIST_DIR}/../../cmake/ProductInfo.cmake")
message("${${NAME}}")
